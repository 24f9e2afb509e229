package dev.conference.frontend.notification;

import static dev.conference.frontend.ConsumerContract.understands;

import org.junit.jupiter.api.Test;

class NotificationContractTests {

    @Test
    void understandsWhatNotificationsServicePromises() {
        understands("notifications-service", "Notification", Notification.class);
        understands("notifications-service", "DeliveryAttempt", DeliveryAttempt.class);
    }
}
