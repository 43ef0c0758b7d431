package org.guildhall.marketplace.organisation.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Outboxed;
import org.guildhall.marketplace.organisation.Address;
import org.guildhall.marketplace.organisation.OrganisationDetails;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationSize;
import org.guildhall.marketplace.organisation.contact.ContactPoint;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class RecordImportedOrganisationsTest {

  @Inject AgroalDataSource database;
  @Inject RecordImportedOrganisations imports;
  @Inject FindOrganisations find;

  @Test
  void shouldJoinPartiesThatShareANumberDirectlyOrThroughOthers() {
    Identifier company = number("GB-COH");
    Identifier procurement = number("GB-PPON");
    Identifier charity = number("GB-CHC");

    var recorded =
        imports.record(
            List.of(
                party("First Name", company),
                party("Third Name", charity),
                party("Second Name", procurement, company),
                party("Fourth Name", procurement, charity)));

    assertThat(recorded.created()).isEqualTo(1);
    assertThat(Set.copyOf(recorded.owners().values())).hasSize(1);
    assertThat(recorded.owners()).containsOnlyKeys(company, procurement, charity);
  }

  @Test
  void shouldTeachAKnownOrganisationTheNumbersItDidNotHave() {
    Identifier company = number("GB-COH");
    Identifier procurement = number("GB-PPON");
    var known = imports.record(List.of(party("Learner", company))).owners().get(company);

    var recorded = imports.record(List.of(party("LEARNER LTD", company, procurement)));

    assertThat(recorded.created()).isZero();
    assertThat(recorded.owners()).containsEntry(procurement, known);
    OrganisationView view = find.one(Actor.ANONYMOUS, known);
    assertThat(view.name()).isEqualTo("Learner");
    assertThat(view.identifiers()).containsExactlyInAnyOrder(company, procurement);
    assertThat(Outboxed.typesAbout(database, known))
        .containsExactly("organisation.registered", "organisation.amended");
    imports.record(List.of(party("LEARNER LTD", company, procurement)));
    assertThat(Outboxed.typesAbout(database, known)).hasSize(2);
  }

  @Test
  void shouldLeaveNumbersOfDifferentOrganisationsWhereTheyAre() {
    Identifier one = number("GB-COH");
    Identifier other = number("GB-PPON");
    var first = imports.record(List.of(party("One", one))).owners().get(one);
    var second = imports.record(List.of(party("Other", other))).owners().get(other);

    var recorded = imports.record(List.of(party("Both", one, other)));

    assertThat(recorded.created()).isZero();
    assertThat(recorded.owners()).containsEntry(one, first).containsEntry(other, second);
  }

  private static OrganisationDetails party(String name, Identifier... numbers) {
    return new OrganisationDetails(
        name,
        OrganisationKind.SUPPLIER,
        Set.of(numbers),
        Address.unknown(),
        ContactPoint.unknown(),
        null,
        OrganisationSize.unknown(),
        false);
  }

  private static Identifier number(String scheme) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String digits = String.valueOf(random.nextInt(10_000_000, 100_000_000));
    String letters = letters(random) + "-" + digits.substring(0, 4) + "-" + letters(random);
    return new Identifier(
        scheme,
        switch (scheme) {
          case "GB-PPON" -> letters;
          case "GB-CHC" -> digits.substring(0, 7);
          default -> digits;
        });
  }

  private static String letters(ThreadLocalRandom random) {
    return random
        .ints(4, 'B', 'Z')
        .collect(StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append)
        .toString();
  }
}
