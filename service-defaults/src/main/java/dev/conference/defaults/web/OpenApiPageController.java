package dev.conference.defaults.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Leads {@code /openapi/} to the browsable page, also behind a gateway's prefix. */
@Hidden
@RestController
class OpenApiPageController {

    @GetMapping("/openapi")
    ResponseEntity<Void> page() {
        URI page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/openapi/swagger-ui/index.html")
                .build()
                .toUri();
        return ResponseEntity.status(HttpStatus.FOUND).location(page).build();
    }
}
