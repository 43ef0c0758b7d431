package org.guildhall.portal.shared.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Upload;
import org.jspecify.annotations.Nullable;

/** The form of this request. */
@RequestScoped
public class Submission {
  private Map<String, List<String>> values = new LinkedHashMap<>();
  private Map<String, Upload> uploads = Map.of();
  private boolean autosave;

  @Inject
  Submission() {}

  /** What was sent, URL-encoded or multipart. */
  public Form form() {
    return Form.posted(values, uploads);
  }

  /** Whether the page's script saves a draft in the background: answer with {@link Saved}. */
  public boolean isAutosave() {
    return autosave;
  }

  void received(
      Map<String, List<String>> values,
      Map<String, Upload> uploads,
      @Nullable String autosaveHeader) {
    this.values = values;
    this.uploads = uploads;
    this.autosave = "true".equals(autosaveHeader);
  }
}
