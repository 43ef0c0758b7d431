package org.guildhall.marketplace.letter.post;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.marketplace.letter.LetterConfig;
import org.guildhall.marketplace.letter.Typed;
import org.guildhall.marketplace.letter.Words;
import org.guildhall.marketplace.letter.refusal.RefusalLink;

/** Writes a letter out: plain text and HTML of the same words. */
@ApplicationScoped
class LetterPaper {

  private static final int LONGEST_NAME = 200;

  private final LetterConfig config;
  private final Words words;
  private final RefusalLink refusal;
  private final Template html;
  private final Template text;

  LetterPaper(
      LetterConfig config,
      Words words,
      RefusalLink refusal,
      @Location("letter/asHtml") Template html,
      @Location("letter/asText") Template text) {
    this.config = config;
    this.words = words;
    this.refusal = refusal;
    this.html = html;
    this.text = text;
  }

  Mail write(QueuedLetter letter, String email) {
    String organisation = letter.organisation();
    boolean canBeRefused = letter.kind().group().canBeRefused();
    LetterContent content =
        new LetterContent(
            letter.headline(),
            LetterContent.Paragraph.of(letter.body()),
            link(letter),
            words.action(letter.kind()),
            organisation == null ? null : Typed.inLine(organisation, LONGEST_NAME),
            canBeRefused ? refusal.page(letter.id()) : null);
    Mail mail =
        Mail.withText(email, letter.headline(), text.data("letter", content).render())
            .setHtml(html.data("letter", content).render())
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
