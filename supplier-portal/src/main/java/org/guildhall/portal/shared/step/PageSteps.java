package org.guildhall.portal.shared.step;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.guildhall.portal.shared.form.Form;

/**
 * The steps that share an address: its last part names the step.
 *
 * @param <S> what they are about
 */
public final class PageSteps<S> {
  private final Map<String, PageStep<S>> steps;

  private PageSteps(Map<String, PageStep<S>> steps) {
    this.steps = steps;
  }

  public static <S> PageSteps<S> of(Map<String, PageStep<S>> steps) {
    return new PageSteps<>(Map.copyOf(steps));
  }

  public TemplateInstance ask(String name, S subject) {
    return named(name).ask(subject);
  }

  /** {@link #ask(String, Object)} with something filled in. */
  public TemplateInstance ask(String name, S subject, Form form) {
    return named(name).ask(subject, form);
  }

  public Response act(String name, S subject, Form form) {
    return named(name).act(subject, form);
  }

  private PageStep<S> named(String name) {
    PageStep<S> step = steps.get(name);
    if (step == null) {
      throw new NotFoundException();
    }
    return step;
  }
}
