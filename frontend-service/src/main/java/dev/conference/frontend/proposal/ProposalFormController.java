package dev.conference.frontend.proposal;

import dev.conference.defaults.validation.TextProperties;
import dev.conference.frontend.c4p.C4p;
import dev.conference.frontend.c4p.Proposal;
import dev.conference.frontend.c4p.Submission;
import dev.conference.frontend.limit.SubmissionLimit;
import dev.conference.frontend.remote.Problem;
import dev.conference.frontend.remote.ServiceUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/proposals")
class ProposalFormController {

    private static final String AWAY =
            "Your proposal cannot be taken right now. Nothing you typed is lost: please try again in a moment.";

    private final C4p c4p;
    private final TextProperties text;
    private final SubmissionLimit limit;
    private final Receipts receipts;

    ProposalFormController(C4p c4p, TextProperties text, SubmissionLimit limit, Receipts receipts) {
        this.c4p = c4p;
        this.text = text;
        this.limit = limit;
        this.receipts = receipts;
    }

    @GetMapping
    ModelAndView form() {
        return page(HttpStatus.OK, ProposalForm.empty());
    }

    /** Sends the form on; whatever comes back but a thank-you, the same page comes again with everything typed. */
    @PostMapping
    ModelAndView submit(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = ProposalForm.of(fields);
        if (!form.trap().isEmpty()) {
            return invalid(form, Map.of("website", "Please leave this field empty: it is there to find programs."));
        }
        var complaints = form.complaints(text);
        if (!complaints.isEmpty()) {
            return invalid(form, complaints);
        }
        var wait = limit.wait(request, form.email());
        if (wait.isPresent()) {
            return tooMany(form, SubmissionLimit.seconds(wait.get()), response);
        }
        try {
            return switch (c4p.submit(form.proposal(), form.idempotencyKey())) {
                case Submission.Taken taken -> thanks(taken.proposal());
                case Submission.Invalid invalid -> invalid(form, sentences(invalid.problem()));
                case Submission.Refused refused ->
                    page(refused.status(), form)
                            .addObject("refusal", refused.problem().detail());
            };
        } catch (ServiceUnavailableException e) {
            return page(HttpStatus.SERVICE_UNAVAILABLE, form)
                    .addObject("refusal", AWAY)
                    .addObject("again", true);
        }
    }

    private static Map<String, String> sentences(Problem problem) {
        var sentences = new LinkedHashMap<String, String>();
        for (var error : problem.errors()) {
            sentences.put(error.field(), ProposalField.sentence(error));
        }
        return sentences;
    }

    private ModelAndView invalid(ProposalForm form, Map<String, String> errors) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, form).addObject("errors", errors);
    }

    private ModelAndView page(HttpStatusCode status, ProposalForm form) {
        return new ModelAndView("proposal/form", HttpStatus.valueOf(status.value()))
                .addObject("form", form)
                .addObject("fields", ProposalField.values())
                .addObject("text", text)
                .addObject("errors", Map.of());
    }

    private ModelAndView tooMany(ProposalForm form, long seconds, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        var wait = seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
        return page(HttpStatus.TOO_MANY_REQUESTS, form)
                .addObject(
                        "refusal",
                        "Many proposals came from here in a short time. Nothing you typed is lost: please send it again in %s."
                                .formatted(wait))
                .addObject("again", true);
    }

    private ModelAndView thanks(Proposal proposal) {
        receipts.keep(proposal.id(), Receipt.of(proposal));
        var redirect = new RedirectView("/proposals/thanks/" + proposal.id());
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
