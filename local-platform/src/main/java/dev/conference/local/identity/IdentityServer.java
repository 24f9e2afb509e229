package dev.conference.local.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** The main class of the identity process: Spring Authorization Server on Tomcat, without Spring Boot. */
public final class IdentityServer {

    private static final String THREADS = "20";

    // Held, or the level would be forgotten with the logger.
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private final IdentitySettings settings;

    private IdentityServer(IdentitySettings settings) {
        this.settings = settings;
    }

    /** Takes the port, the folder of the key and the address of the application's pages. */
    public static void main(String[] arguments) throws LifecycleException {
        TOMCAT.setLevel(Level.WARNING);
        new IdentityServer(IdentitySettings.of(arguments)).run();
    }

    private void run() throws LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(settings.data().resolve("tomcat").toString());
        tomcat.setConnector(connector());
        Context context = tomcat.addContext("", null);
        context.setSessionCookieName("conference-login"); // Cookies know no ports: the frontend has some too.
        var cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("lax");
        context.setCookieProcessor(cookies);
        var sessions = new StandardManager();
        sessions.setPathname(null);
        context.setManager(sessions);
        context.addServletContainerInitializer((classes, servletContext) -> add(servletContext), null);
        context.setParentClassLoader(IdentityServer.class.getClassLoader());
        var errors = new ErrorPage();
        errors.setLocation(LoginServlet.ERROR);
        context.addErrorPage(errors);
        tomcat.start();
        tomcat.getServer().await();
    }

    private Connector connector() {
        var connector = new Connector();
        connector.setPort(settings.port());
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxThreads", THREADS);
        connector.setThrowOnFailure(true);
        return connector;
    }

    private void add(ServletContext servletContext) {
        var spring = new AnnotationConfigWebApplicationContext();
        spring.setServletContext(servletContext);
        spring.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("settings", settings));
        spring.register(IdentityConfiguration.class);
        spring.refresh();
        servletContext
                .addFilter("security", spring.getBean("springSecurityFilterChain", Filter.class))
                .addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
        servletContext.addServlet("login", new LoginServlet(settings)).addMapping("/");
    }
}
