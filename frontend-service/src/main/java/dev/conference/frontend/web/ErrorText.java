package dev.conference.frontend.web;

/**
 * What an error page says.
 *
 * @param title what happened, in a few words
 * @param advice what to do now
 */
record ErrorText(String title, String advice) {

    static ErrorText of(int status) {
        return switch (status) {
            case 400 ->
                new ErrorText(
                        "That address cannot be understood",
                        "Something in the address or the form is not as it should be. Please start again from the menu.");
            case 401 -> new ErrorText("The login did not work", "Please open the back office again.");
            case 403 ->
                new ErrorText(
                        "This is not allowed",
                        "The request was refused. If you came from another site, please open the page here and try again.");
            case 404 ->
                new ErrorText(
                        "There is nothing here",
                        "The address may be mistyped, or what was here is gone. The menu leads to everything there is.");
            case 405 ->
                new ErrorText(
                        "That does not work here",
                        "The page exists, but not for what your browser asked of it. Please open it from the menu.");
            case 413 ->
                new ErrorText(
                        "That is too much at once",
                        "What you sent is larger than can be taken. Please go back, shorten the text and send it again.");
            case 429 ->
                new ErrorText(
                        "A moment, please",
                        "There were too many requests in a short time. Please wait a minute and try again.");
            case 503 ->
                new ErrorText(
                        "We will be right back",
                        "A part of this site cannot be reached right now. Nothing is lost; please try again shortly.");
            default ->
                status >= 500
                        ? new ErrorText(
                                "Something went wrong on our side",
                                "It has been noted. Please try again; if it stays, write to us and name the trace id.")
                        : new ErrorText(
                                "That did not work",
                                "The request could not be carried out. Please start again from the menu.");
        };
    }
}
