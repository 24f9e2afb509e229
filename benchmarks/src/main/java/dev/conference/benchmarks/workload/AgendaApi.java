package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.load.Call;
import dev.conference.benchmarks.load.Expected;
import dev.conference.benchmarks.site.Http;
import dev.conference.benchmarks.site.Site;
import java.net.URI;
import tools.jackson.databind.json.JsonMapper;

/** The agenda as JSON, 100 talks of it. */
final class AgendaApi {

    private AgendaApi() {}

    /** Reads it there; every answer must be as long as this one, which has all talks. */
    static Call call(Site site, URI server, String path) {
        site.fillAgenda();
        var body = Http.anonymous().get(server.resolve(path));
        int talks = JsonMapper.shared().readTree(body).size();
        if (talks != Site.TALKS) {
            throw new IllegalStateException("The agenda has " + talks + " talks instead of " + Site.TALKS);
        }
        return Call.get(server, path).expecting(Expected.exactly(200, body.length));
    }

    static String size(Call call) {
        return call.expected().minBytes() + " bytes";
    }
}
