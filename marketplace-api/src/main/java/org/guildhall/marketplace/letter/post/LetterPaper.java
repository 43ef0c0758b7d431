package org.guildhall.marketplace.letter.post;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.marketplace.letter.LetterConfig;
import org.guildhall.marketplace.letter.Words;
import org.guildhall.marketplace.letter.refusal.RefusalLink;

/** Writes a letter out: plain text and HTML of the same words. */
@ApplicationScoped
class LetterPaper {

  private final LetterConfig config;
  private final Words words;
  private final RefusalLink refusal;

  LetterPaper(LetterConfig config, Words words, RefusalLink refusal) {
    this.config = config;
    this.words = words;
    this.refusal = refusal;
  }

  @CheckedTemplate(basePath = "letter")
  static class Templates {
    static native TemplateInstance asHtml(LetterContent letter);

    static native TemplateInstance asText(LetterContent letter);
  }

  Mail write(QueuedLetter letter, String email) {
    boolean canBeRefused = letter.kind().group().canBeRefused();
    LetterContent content =
        new LetterContent(
            letter.headline(),
            List.of(letter.body().split("\n\n")),
            link(letter),
            words.action(letter.kind()),
            letter.organisation(),
            canBeRefused ? refusal.page(letter.id()) : null);
    Mail mail =
        Mail.withText(email, letter.headline(), Templates.asText(content).render())
            .setHtml(Templates.asHtml(content).render())
            .addHeader("Message-ID", letter.messageId())
            .addHeader("Auto-Submitted", "auto-generated");
    if (canBeRefused) {
      mail.addHeader("List-Unsubscribe", "<" + refusal.oneClick(letter.id()) + ">")
          .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return mail;
  }

  /** Of the News, from where the portal leads on to the page and the right organisation. */
  private String link(QueuedLetter letter) {
    String secret = letter.secret();
    return secret == null
        ? config.portal() + "/news/" + letter.id()
        : config.portal() + "/invitations/accept?token=" + secret;
  }
}
