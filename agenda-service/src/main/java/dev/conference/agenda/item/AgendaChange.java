package dev.conference.agenda.item;

/**
 * What happened to an item.
 *
 * @param event the type of the event that tells of it
 * @param item the item as it is now
 */
record AgendaChange(String event, AgendaItem item) {

    static AgendaChange added(AgendaItem item) {
        return new AgendaChange("new-agenda-item", item);
    }

    static AgendaChange archived(AgendaItem item) {
        return new AgendaChange("agenda-item-archived", item);
    }
}
