package org.guildhall.portal.shared.step;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Typed;

/**
 * The page between a form and the call that it makes, where what was typed is kept nowhere but in
 * these pages: it stands in hidden fields and goes along with every button. All of it has the
 * address of the form, so that who has to sign in again goes on where they were.
 *
 * <pre>
 *   form ──nothing wrong──► check ──Send──► call accepted: done
 *    ▲                        │               │
 *    ├──────Change────────────┘               │
 *    └──what the API objects to───────────────┘
 * </pre>
 */
public final class CheckPage {
  /** Which of the page's buttons was pressed. */
  private static final String STEP = Submission.STEP;

  private CheckPage() {}

  /**
   * What the page shows.
   *
   * @param version of what is changed, as the form was shown with
   * @param button what sends it
   * @param cancel where who gives up goes
   */
  @TemplateData
  public record View(
      Paper paper, List<Typed> typed, String version, String button, String cancel) {}

  @CheckedTemplate(basePath = "shared")
  static class Templates {
    static native TemplateInstance check(View view);
  }

  /** Whether the form is wanted again, with what was typed. */
  public static boolean isToChange(Form form) {
    return form.value(STEP).equals("change");
  }

  /** Whether it was checked. */
  public static boolean isToSend(Form form) {
    return form.value(STEP).equals("send");
  }

  /** The page. */
  public static Response show(Submission submission, Paper paper, String button, String cancel) {
    String version = submission.form().value("version");
    return Pages.show(
        Templates.check(new View(paper, submission.typed(), version, button, cancel)));
  }
}
