package dev.conference.frontend.proposal;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ThanksController {

    private final Receipts receipts;

    ThanksController(Receipts receipts) {
        this.receipts = receipts;
    }

    /** Shows what was received, as long as that is kept; afterwards, and for any reference that is none, how to ask. */
    @GetMapping("/proposals/thanks/{reference}")
    String thanks(@PathVariable UUID reference, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("receipt", receipts.find(reference).orElse(null));
        return "proposal/thanks";
    }
}
