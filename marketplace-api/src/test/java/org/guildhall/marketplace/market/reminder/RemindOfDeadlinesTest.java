package org.guildhall.marketplace.market.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.guildhall.marketplace.letter.Letters;
import org.junit.jupiter.api.Test;

/** Whoever has begun a response is reminded of its deadline in time, and nobody else. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class RemindOfDeadlinesTest {

  private static final String NEWS = "/api/v1/me/news";
  private static final Duration MOMENT = Duration.ofMinutes(5);

  @Inject AgroalDataSource database;
  @Inject Letters letters;

  @Test
  void shouldRemindOnceAWeekAndOnceADayBeforeTheDeadline() throws SQLException {
    Instant until = in(Duration.ofDays(30));
    Person bidder = Handed.draft(openUntil(until)).bidder();

    lookAt(until.minus(Duration.ofDays(7)).minus(MOMENT));
    assertThat(told(bidder)).isEmpty();
    lookAt(until.minus(Duration.ofDays(7)).plus(MOMENT));
    lookAt(until.minus(Duration.ofDays(4)));
    assertThat(told(bidder)).containsExactly("RESPONSE_DUE_IN_A_WEEK");
    lookAt(until.minus(Duration.ofDays(1)).plus(MOMENT));
    lookAt(until.minus(MOMENT));
    lookAt(until.plus(MOMENT));

    assertThat(told(bidder)).containsExactly("RESPONSE_DUE_IN_A_DAY", "RESPONSE_DUE_IN_A_WEEK");
    bidder.get(NEWS).body("items[0].text", containsString("until " + UkDates.written(until)));
  }

  @Test
  void shouldRemindNobodyWhoHasSubmittedOrTakenBack() throws SQLException {
    Instant until = in(Duration.ofDays(30));
    Posted posted = openUntil(until);
    Handed submitted = Handed.draft(posted, Org.supplier("Submitting Ltd")).submitted();
    Handed back = Handed.draft(posted, Org.supplier("Taking Back Ltd")).submitted();
    back.bidder().post(back.path("/withdrawal")).statusCode(200);

    lookAt(until.minus(Duration.ofDays(7)).plus(MOMENT));
    lookAt(until.minus(Duration.ofDays(1)).plus(MOMENT));

    assertThat(told(submitted.bidder())).containsExactly("RESPONSE_RECEIPT");
    assertThat(told(back.bidder())).containsExactly("RESPONSE_RECEIPT");
  }

  @Test
  void shouldNotRemindOfWhatWasBegunWithinTheTime() throws SQLException {
    Instant until = in(Duration.ofDays(3));
    Person bidder = Handed.draft(openUntil(until)).bidder();

    lookAt(until.minus(Duration.ofDays(2)));
    assertThat(told(bidder)).isEmpty();
    lookAt(until.minus(Duration.ofDays(1)).plus(MOMENT));

    assertThat(told(bidder)).containsExactly("RESPONSE_DUE_IN_A_DAY");
  }

  @Test
  void shouldRemindAgainOfALaterDeadlineAndOfNoneOnceTheChallengeIsWithdrawn() throws SQLException {
    Instant until = in(Duration.ofDays(30));
    Posted posted = openUntil(until);
    Person bidder = Handed.draft(posted).bidder();
    lookAt(until.minus(Duration.ofDays(7)).plus(MOMENT));
    Instant later = until.plus(Duration.ofDays(20));
    posted.author().put(posted.path(""), "*", brief(later)).statusCode(200);
    lookAt(later.minus(Duration.ofDays(7)).plus(MOMENT));

    assertThat(told(bidder))
        .containsExactly("RESPONSE_DUE_IN_A_WEEK", "CHALLENGE_AMENDED", "RESPONSE_DUE_IN_A_WEEK");

    Map<String, String> reason = Map.of("reason", "We mend it ourselves");
    posted.approver().post(posted.path("/withdrawal"), reason).statusCode(200);
    lookAt(later.minus(Duration.ofDays(1)).plus(MOMENT));
    assertThat(told(bidder)).startsWith("CHALLENGE_WITHDRAWN");
  }

  private static Instant in(Duration time) {
    return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Posted openUntil(Instant until) {
    return Posted.open(Org.council("Reminding Council"), brief(until));
  }

  private static Map<String, Object> brief(Instant until) {
    Map<String, Object> brief = Posted.brief("Missed bins");
    brief.put("questionsUntil", until.minus(Duration.ofDays(2)).toString());
    brief.put("responsesUntil", until.toString());
    return brief;
  }

  /** As it looks every few minutes, at this moment. */
  private void lookAt(Instant moment) throws SQLException {
    new RemindOfDeadlines(database, letters, Clock.fixed(moment, ZoneOffset.UTC)).run();
  }

  private static List<String> told(Person person) {
    return person.get(NEWS).statusCode(200).extract().path("items.kind");
  }
}
