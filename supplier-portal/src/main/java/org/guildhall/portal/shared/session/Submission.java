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
