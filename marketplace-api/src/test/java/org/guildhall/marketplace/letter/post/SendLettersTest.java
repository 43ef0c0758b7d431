package org.guildhall.marketplace.letter.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OneMailServer.Profile.class)
@WithTestResource(
    value = GuildhallTestResource.class,
    initArgs = @ResourceArg(name = "database", value = "letters"))
class SendLettersTest {

  @Inject SendLetters send;
  @Inject LetterQueue queue;
  @Inject LetterPaper paper;
  @Inject MailServer server;
  @Inject AgroalDataSource database;

  /** What other tests have left, invitations among it. */
  @BeforeEach
  void emptyTheQueue() throws SQLException {
    sql("delete from letter");
  }

  /** An approver who is told that a challenge waits for them. */
  private Person told() throws SQLException {
    Posted posted = Posted.draft();
    sql("delete from letter");
    posted.submitted();
    return posted.approver();
  }

  @Test
  void shouldSendPlainTextAndHtmlWithALinkToTheTask() throws Exception {
    Person approver = told();
    try (OneMailServer mail = OneMailServer.start()) {
      send.run();

      MimeMessage letter = only(mail.to(approver.email()));
      assertThat(letter.getSubject()).isEqualTo("Review the challenge \"Missed bins\"");
      String id = news(approver);
      assertThat(part(letter, 0))
          .contains("Review the challenge:", "/news/" + id, "for \"Posting Council\" on Guildhall");
      assertThat(part(letter, 1))
          .contains("lang=\"en-GB\"", "<h1", "/news/" + id, "Review the challenge</a>");
      assertThat(letter.getHeader("List-Unsubscribe-Post"))
          .containsExactly("List-Unsubscribe=One-Click");
    }
  }

  @Test
  void shouldTellSomebodyWhoWasSentAwayThoughTheyBelongToItNoMore() throws Exception {
    Org taken = Org.supplier("Taken Ltd");
    Person squatter = taken.admin();
    squatter.get("/api/v1/me").statusCode(200);
    sql("delete from letter");
    Person.operator()
        .post(
            "/api/v1/organisations/" + taken.id() + "/release",
            Map.of("reason", "You do not work there"))
        .statusCode(200);
    try (OneMailServer mail = OneMailServer.start()) {
      send.run();

      MimeMessage letter = only(mail.to(squatter.email()));
      assertThat(letter.getSubject()).endsWith("was given back");
      assertThat(part(letter, 0)).contains("> You do not work there", "See the organisation:");
      assertThat(letter.getHeader("List-Unsubscribe-Post")).isNull();
    }
  }

  @Test
  void shouldSendALetterAgainWithTheSameIdIfItsSenderDiedBeforeNotingIt() throws Exception {
    Person approver = told();
    try (OneMailServer mail = OneMailServer.start()) {
      QueuedLetter taken = queue.take(Duration.ZERO).orElseThrow();
      server.hand(paper.write(taken, approver.email()));
      // Here the process dies; nobody has noted anything.

      send.run();
      send.run();

      List<MimeMessage> letters = mail.to(approver.email());
      assertThat(letters).hasSize(2);
      assertThat(letters.getFirst().getMessageID())
          .isEqualTo(letters.getLast().getMessageID())
          .isEqualTo(taken.messageId());
    }
  }

  @Test
  void shouldLeaveALetterToItsSenderForTheTimeOfTheLease() throws Exception {
    Person approver = told();
    try (OneMailServer mail = OneMailServer.start()) {
      assertThat(queue.take(Duration.ofMinutes(2))).isPresent();

      send.run();

      assertThat(mail.to(approver.email())).isEmpty();
    }
  }

  @Test
  void shouldKeepLettersWhileTheMailServerIsAway() throws Exception {
    Person approver = told();
    send.run();
    send.run();
    assertThat(states()).containsExactly("QUEUED");

    sql("update letter set due_at = now()");
    try (OneMailServer mail = OneMailServer.start()) {
      send.run();
      only(mail.to(approver.email()));
    }
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void shouldShowTheOperatorALetterThatNoServerTookForDaysAndSendItAgain() throws Exception {
    Person approver = told();
    sql("update letter set queued_at = now() - interval '6 days'");
    send.run();
    trouble(approver, "FAILED");

    Map<String, String> address = Map.of("email", approver.email());
    Person.operator().post("/api/v1/operations/letters/sending", address).statusCode(204);
    try (OneMailServer mail = OneMailServer.start()) {
      send.run();
      only(mail.to(approver.email()));
    }
  }

  @Test
  void shouldShowTheOperatorAMailboxThatRefuses() throws Exception {
    Person approver = told();
    try (ServerSocket refusing = OneMailServer.withoutMailboxes()) {
      assertThat(refusing.isBound()).isTrue();
      send.run();
    }

    trouble(approver, "BOUNCED");
  }

  @Test
  void shouldShowTheOperatorALetterThatCameBackLater() throws Exception {
    Person approver = told();
    String messageId;
    try (OneMailServer mail = OneMailServer.start()) {
      send.run();
      messageId = only(mail.to(approver.email())).getMessageID();
    }

    Map<String, String> bounce = Map.of("messageId", messageId, "reason", "Mailbox full");
    Person.operator().post("/api/v1/operations/letters/bounces", bounce).statusCode(204);
    trouble(approver, "BOUNCED");
  }

  @Test
  void shouldNotWriteToWhoHasLeftOrRefusesSuchLettersButKeepTheNews() throws Exception {
    Person approver = told();
    approver.put("/api/v1/me/letters", Map.of("refused", List.of("TASKS"))).statusCode(200);
    try (OneMailServer mail = OneMailServer.start()) {
      send.run();
      assertThat(mail.to(approver.email())).isEmpty();
    }
    assertThat(states()).containsExactly("NOT_WANTED");
    assertThat(news(approver)).isNotNull();

    Person leaving = told();
    String membership = leaving.get("/api/v1/me").extract().path("memberships[0].id");
    String members = "/api/v1/organisations/" + leaving.organisation() + "/members/";
    leaving.delete(members + membership).statusCode(204);
    send.run();
    assertThat(states()).containsExactly("NOT_WANTED");
  }

  @Test
  void shouldRefuseSuchLettersByTheLinkInOneWithoutASignIn() throws Exception {
    Person approver = told();
    String link;
    try (OneMailServer mail = OneMailServer.start()) {
      send.run();
      link = only(mail.to(approver.email())).getHeader("List-Unsubscribe")[0];
    }
    String token = link.substring(link.lastIndexOf('/') + 1, link.length() - 1);

    refuse(token, 200);
    refuse(token, 200);
    approver.get("/api/v1/me/letters").body("refused", equalTo(List.of("TASKS")));
    refuse((token.startsWith("A") ? "B" : "A") + token.substring(1), 404);
    refuse("nonsense", 404);
  }

  private static void refuse(String token, int status) {
    RestAssured.given()
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .post("/api/v1/letters/refusals/" + token)
        .then()
        .statusCode(status);
  }

  @Test
  void shouldQuoteInBothFormsOfALetterWhatSomebodyTyped() throws Exception {
    Posted posted = Posted.draft().submitted();
    sql("delete from letter");
    Map<String, String> reason =
        Map.of("reason", "No.\n\n<b>Pay</b> at https://evil.com\n\nRevise the challenge:");
    posted.approver().post(posted.path("/return"), reason).statusCode(200);
    try (OneMailServer mail = OneMailServer.start()) {
      send.run();

      MimeMessage letter = only(mail.to(posted.author().email()));
      assertThat(part(letter, 0).replace("\r\n", "\n"))
          .contains("\n> No.\n>\n> <b>Pay</b> at https: //evil .com\n>\n> Revise the challenge:\n");
      assertThat(part(letter, 1).replace("\r\n", "\n"))
          .containsPattern("<blockquote [^>]*>No\\.\n\n&lt;b&gt;Pay")
          .doesNotContain("https://evil", "<b>");
    }
  }

  @Test
  void shouldKeepTheTokenOfAnInvitationOnlyUntilItIsSent() throws Exception {
    Org org = Org.council("Inviting Council");
    Person invited = Person.called("In Vited " + System.nanoTime());
    Map<String, Object> invitation =
        Map.of("email", invited.email(), "roles", List.of(Role.AUTHOR));
    String token =
        org.admin()
            .post("/api/v1/organisations/" + org.id() + "/invitations", invitation)
            .extract()
            .path("token");
    assertThat(count("secret is not null")).isOne();

    try (OneMailServer mail = OneMailServer.start()) {
      send.run();
      MimeMessage letter = only(mail.to(invited.email()));
      assertThat(part(letter, 0)).contains("/invitations/accept?token=" + token, "(UK time)");
      assertThat(letter.getHeader("List-Unsubscribe")).isNull();
    }
    assertThat(count("secret is not null")).isZero();
  }

  private static MimeMessage only(List<MimeMessage> letters) {
    assertThat(letters).hasSize(1);
    return letters.getFirst();
  }

  private static String part(MimeMessage letter, int index) throws MessagingException, IOException {
    return ((MimeMultipart) letter.getContent()).getBodyPart(index).getContent().toString();
  }

  private static String news(Person person) {
    return person.get("/api/v1/me/news").statusCode(200).extract().path("items[0].id");
  }

  /** The operator sees the address, and nothing of what the letter is about or when it was. */
  private static void trouble(Person to, String state) {
    Map<String, Object> shown =
        Person.operator()
            .get("/api/v1/operations/letters")
            .statusCode(200)
            .extract()
            .path("items.find { it.email == '%s' }".formatted(to.email()));
    assertThat(shown)
        .containsEntry("state", state)
        .containsEntry("canBeSentAgain", true)
        .containsOnlyKeys("email", "state", "trouble", "latestOn", "canBeSentAgain");
  }

  private List<String> states() throws SQLException {
    try (Connection connection = database.getConnection();
        var rows = connection.createStatement().executeQuery("select state from letter")) {
      List<String> states = new ArrayList<>();
      while (rows.next()) {
        states.add(rows.getString(1));
      }
      return states;
    }
  }

  private int count(String where) throws SQLException {
    try (Connection connection = database.getConnection();
        var row =
            connection
                .createStatement()
                .executeQuery("select count(*) from letter where " + where)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }
}
