package org.guildhall.portal.shared.layout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.guildhall.kit.web.problem.ProblemBody;
import org.guildhall.kit.web.problem.ProblemPage;

/**
 * The page for a request in which no page could be recognised, such as an address that cannot be
 * decoded. It knows nobody and asks nothing.
 */
@ApplicationScoped
public class UnreadablePage implements ProblemPage {

  @CheckedTemplate(basePath = "shared")
  static class Templates {
    static native TemplateInstance unreadable(
        String title, String text, String version, String reference);
  }

  private final StyleSheet styleSheet;

  UnreadablePage(StyleSheet styleSheet) {
    this.styleSheet = styleSheet;
  }

  @Override
  public Optional<String> of(ProblemBody problem) {
    if (ProblemPages.isForPrograms(problem.instance())) {
      return Optional.empty();
    }
    String title = ProblemPages.title(problem.status());
    String text = ProblemPages.text(problem.status(), problem.detail());
    return Optional.of(
        Templates.unreadable(title, text, styleSheet.getVersion(), problem.correlationId())
            .render());
  }
}
