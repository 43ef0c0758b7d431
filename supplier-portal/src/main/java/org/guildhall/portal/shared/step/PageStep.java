package org.guildhall.portal.shared.step;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.session.Go;
import org.jspecify.annotations.Nullable;

/**
 * A step of a person, declared: the page that asks, the call that is made when its button is
 * pressed, and what is said when it is done. What an API objects to is shown on the same page, with
 * everything that was typed.
 *
 * <pre>
 *   ask ──button──► check ──call accepted──► done: redirect with a sentence
 *    ▲                │
 *    └── again, with what is wrong
 * </pre>
 *
 * @param <S> what the step is about: an id, or a record when the page speaks of it
 */
public final class PageStep<S> {
  private final Function<S, String> title;
  private final Function<S, String> text;
  private final List<StepField> fields = new ArrayList<>();
  private Function<S, String> caption = subject -> "";
  private Function<S, String> quote = subject -> "";
  private @Nullable Function<S, Paper> paper;
  private String button = "Continue";
  private String kind = "warning";
  private Function<S, String> back = subject -> "/";
  private @Nullable Function<S, String> next;
  private BiConsumer<S, Form> call = (subject, form) -> {};
  private String done = "Done";

  private PageStep(Function<S, String> title, Function<S, String> text) {
    this.title = title;
    this.text = text;
  }

  /** What the page shows. */
  @TemplateData
  public record View(
      String title,
      String caption,
      String text,
      String quote,
      @Nullable Paper paper,
      List<StepField> fields,
      String button,
      String kind,
      String back) {}

  @CheckedTemplate(basePath = "shared")
  static class Templates {
    static native TemplateInstance step(Form form, View view);
  }

  /** A step whose page says always the same. */
  public static <S> PageStep<S> of(String title, String text) {
    return new PageStep<>(subject -> title, subject -> text);
  }

  /** A step whose page speaks of what it is about. */
  public static <S> PageStep<S> of(Function<S, String> title, Function<S, String> text) {
    return new PageStep<>(title, text);
  }

  /** A line above the title, such as the name of the procurement. */
  public PageStep<S> caption(Function<S, String> words) {
    this.caption = words;
    return this;
  }

  /** What somebody else wrote and this answers. */
  public PageStep<S> quote(Function<S, String> words) {
    this.quote = words;
    return this;
  }

  /** All of what is decided, to be read before it is. */
  public PageStep<S> shows(Function<S, Paper> all) {
    this.paper = all;
    return this;
  }

  public PageStep<S> with(StepField field) {
    fields.add(field);
    return this;
  }

  public PageStep<S> button(String words) {
    this.button = words;
    return this;
  }

  /** It can be taken back: the button does not warn. */
  public PageStep<S> harmless() {
    this.kind = "";
    return this;
  }

  /** Where "Cancel" leads, and who is done unless {@link #next} says otherwise. */
  public PageStep<S> back(Function<S, String> path) {
    this.back = path;
    return this;
  }

  /** Where who is done goes on. */
  public PageStep<S> next(Function<S, String> path) {
    this.next = path;
    return this;
  }

  public PageStep<S> call(BiConsumer<S, Form> api) {
    this.call = api;
    return this;
  }

  /** What is said when it is done. */
  public PageStep<S> done(String words) {
    this.done = words;
    return this;
  }

  /** The page that asks. */
  public TemplateInstance ask(S subject) {
    return ask(subject, Form.empty());
  }

  /** The page that asks, with something filled in. */
  public TemplateInstance ask(S subject, Form form) {
    View view =
        new View(
            title.apply(subject),
            caption.apply(subject),
            text.apply(subject),
            quote.apply(subject),
            paper == null ? null : paper.apply(subject),
            List.copyOf(fields),
            button,
            kind,
            back.apply(subject));
    return Templates.step(form, view);
  }

  /** Makes the call; then goes on, or asks again. */
  public Response act(S subject, Form form) {
    fields.forEach(field -> field.check(form));
    return form.send(() -> call.accept(subject, form))
        ? Go.saying((next == null ? back : next).apply(subject), done)
        : Pages.again(ask(subject, form));
  }
}
