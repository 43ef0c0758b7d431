package org.guildhall.portal.shared.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.upload.FormBody;

/** The form of this request. */
@RequestScoped
public class Submission {
  /** The name of the buttons of a page that holds what was typed, and so not typed itself. */
  public static final String STEP = "step";

  /** What every page adds by itself. */
  private static final Set<String> OF_THE_PAGE =
      Set.of("csrf-token", "submission-key", "acting-for", "version", STEP);

  private FormBody body = FormBody.none();
  private boolean autosave;

  @Inject
  Submission() {}

  /** What was sent, URL-encoded or multipart. */
  public Form form() {
    return Form.posted(body.values(), body.uploads());
  }

  /** Whether the page's script saves a draft in the background: answer with {@link Saved}. */
  public boolean isAutosave() {
    return autosave;
  }

  /** What was typed and its labels, for a page that sends it along once more. */
  public List<Typed> typed() {
    return SendAgain.fields(values()).stream()
        .filter(field -> !OF_THE_PAGE.contains(field.name()))
        .toList();
  }

  void received(FormBody body, boolean autosave) {
    this.body = body;
    this.autosave = autosave;
  }

  /** What was typed, as far as it was read. */
  Map<String, List<String>> values() {
    return body.values();
  }

  /** In which a file was chosen. */
  Set<String> fileFields() {
    return body.uploads().keySet();
  }

  /**
   * Reads the rest; a file that nobody has passed on is gone.
   *
   * @throws ProblemException when the browser went away
   */
  void finish() {
    try {
      body.finish();
    } catch (IOException gone) {
      throw ProblemException.of(KitProblem.INVALID_INPUT, "The form broke off. Send it again");
    }
  }
}
