package dev.conference.notifications.letter;

import dev.conference.notifications.decision.Decision;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the letter to a speaker. What the speaker typed stands in it exactly as typed. */
@Component
public class Letters {

    private final LetterTemplate approved = LetterTemplate.read("approved");
    private final LetterTemplate rejected = LetterTemplate.read("rejected");
    private final ConferenceProperties conference;

    Letters(ConferenceProperties conference) {
        this.conference = conference;
    }

    /** The letter about a decision, in words that depend on nothing but the decision and the conference. */
    public Letter write(Decision decision) {
        return (decision.accepted() ? approved : rejected).fill(values(decision));
    }

    private Map<String, String> values(Decision decision) {
        var values = new HashMap<String, String>();
        values.put("title", decision.title());
        values.put("greeting", decision.author() == null ? "Hello," : "Dear " + decision.author() + ",");
        values.put("talk", conference.page("/agenda/" + decision.agendaItemId()));
        values.put("proposal", proposal(decision));
        values.put("conference", conference.name());
        values.put("dates", conference.dates());
        values.put("place", conference.place());
        values.put("contact", conference.contact());
        values.put("home", conference.page("/"));
        return values;
    }

    private static String proposal(Decision decision) {
        return decision.description() == null
                ? ""
                : """
                %s
                %s

                %s
                """.formatted(Letter.BEFORE_THE_COPY, decision.title(), decision.description());
    }
}
