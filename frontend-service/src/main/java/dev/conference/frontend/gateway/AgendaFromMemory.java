package dev.conference.frontend.gateway;

import dev.conference.frontend.agenda.Agenda;
import dev.conference.frontend.remote.ServiceUnavailableException;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers who reads the whole agenda by what agenda-service has answered before, once agenda-service has said that this is
 * still so. Everything else, also an agenda-service that cannot be asked, goes the usual way.
 */
class AgendaFromMemory implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Agenda agenda;

    AgendaFromMemory(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!isWholeAgenda(request)) {
            return next.handle(request);
        }
        try {
            var answer = agenda.published().answer();
            return ServerResponse.ok().build((asked, response) -> {
                response.setHeader("Cache-Control", "no-cache");
                answer.send(asked, response);
                return null;
            });
        } catch (ServiceUnavailableException | HttpClientErrorException e) {
            return next.handle(request);
        }
    }

    private static boolean isWholeAgenda(ServerRequest request) {
        var uri = request.uri();
        return request.method().equals(HttpMethod.GET)
                && uri.getRawQuery() == null
                && uri.getRawPath().matches("/api/agenda/agenda-items/?");
    }
}
