package org.guildhall.portal.shared.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.web.permission.UnsignedForms;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * A form sent after the session has run out comes back in a page that holds everything typed, so
 * that it can be sent again after signing in. Nothing is stored on the server: what was typed may
 * be a tender.
 */
@ApplicationScoped
public class KeepWhatWasTyped implements UnsignedForms {
  private static final List<String> MADE_ANEW = List.of("csrf-token");
  private final Visit visit;

  @Inject
  KeepWhatWasTyped(Visit visit) {
    this.visit = visit;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance signedOutWhileTyping(
        List<Typed> fields, String address, boolean files);
  }

  /** A field and its value. */
  @TemplateData
  public record Typed(String name, String value) {}

  /** Every form; a draft that the page's script saves finds out by itself. */
  @Override
  public boolean refuses(ContainerRequestContext request) {
    return HttpMethod.POST.equals(request.getMethod()) && !isSentByScript(request);
  }

  /** Reached after the permission check, which leaves unsigned forms to this one. */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
  @WithFormRead
  public Optional<Response> keep(ResteasyReactiveContainerRequestContext context) {
    if (context.getProperty(LEFT_TO_THE_APPLICATION) == null) {
      return Optional.empty();
    }
    var request = (ResteasyReactiveRequestContext) context.getServerRequestContext();
    FormData data = request.getFormData();
    if (data == null) {
      throw new UnauthorizedException();
    }
    return Optional.of(page(data));
  }

  private static boolean isSentByScript(ContainerRequestContext request) {
    return request.getHeaderString("Guildhall-Autosave") != null;
  }

  private Response page(FormData data) {
    List<Typed> fields = new ArrayList<>();
    boolean files = false;
    for (String name : data) {
      for (var value : data.get(name)) {
        if (value.isFileItem()) {
          files = true;
        } else if (!MADE_ANEW.contains(name)) {
          fields.add(new Typed(name, value.getValue()));
        }
      }
    }
    String page = Templates.signedOutWhileTyping(fields, visit.path(), files).render();
    return Response.status(Response.Status.UNAUTHORIZED)
        .entity(page)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .build();
  }
}
