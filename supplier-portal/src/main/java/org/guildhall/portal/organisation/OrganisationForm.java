package org.guildhall.portal.organisation;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.portal.client.market.Address;
import org.guildhall.portal.client.market.ContactPoint;
import org.guildhall.portal.client.market.IdentifierRequest;
import org.guildhall.portal.client.market.OrganisationKind;
import org.guildhall.portal.client.market.OrganisationRequest;
import org.guildhall.portal.client.market.OrganisationView;
import org.guildhall.portal.client.market.SizeRequest;
import org.guildhall.portal.client.market.StatedOrganisation;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.market.Registers;
import org.guildhall.portal.shared.pick.PickKind;
import org.guildhall.portal.shared.pick.Picks;
import org.guildhall.portal.shared.words.EnumWords;

/** An organisation's details as fields, and back. */
final class OrganisationForm {
  static final List<Choice> KINDS =
      EnumWords.choices(
          OrganisationKind.SUPPLIER,
          OrganisationKind.COUNTY,
          OrganisationKind.DISTRICT,
          OrganisationKind.UNITARY,
          OrganisationKind.LONDON_BOROUGH,
          OrganisationKind.METROPOLITAN_DISTRICT,
          OrganisationKind.COMBINED_AUTHORITY,
          OrganisationKind.OTHER_PUBLIC_BODY);
  static final List<Choice> SCHEMES = Registers.TO_ENTER;

  private OrganisationForm() {}

  static Form withAnotherIdentifier(Form form) {
    return form.with(form.name("identifiers", form.rows("identifiers", 1), "id"), "");
  }

  /** What its people state of it, be it verified or not yet. */
  static Form show(OrganisationView o) {
    StatedOrganisation stated = o.stated();
    return stated == null
        ? shown(
            new StatedOrganisation(
                o.name(),
                o.kind(),
                o.identifiers(),
                o.address(),
                o.contactPoint(),
                o.region(),
                o.size(),
                o.vcse()),
            o.version())
        : shown(stated, o.version());
  }

  private static Form shown(StatedOrganisation o, long version) {
    Form form =
        Form.empty()
            .with("name", o.name())
            .with("kind", o.kind())
            .with("region", o.region())
            .with("version", version)
            .with("vcse", o.vcse() ? "yes" : null);
    for (int i = 0; i < o.identifiers().size(); i++) {
      form.with(form.name("identifiers", i, "scheme"), o.identifiers().get(i).scheme())
          .with(form.name("identifiers", i, "id"), o.identifiers().get(i).id());
    }
    return form.with("address.streetAddress", o.address().streetAddress())
        .with("address.locality", o.address().locality())
        .with("address.postalCode", o.address().postalCode())
        .with("contactPoint.email", o.contactPoint().email())
        .with("contactPoint.telephone", o.contactPoint().telephone())
        .with("size.staff", o.size().staff())
        .with("size.turnover", o.size().turnover())
        .with("size.balanceSheet", o.size().balanceSheet());
  }

  static OrganisationRequest read(Form form, Picks picks) {
    List<IdentifierRequest> identifiers = new ArrayList<>();
    for (int i = 0; i < form.rows("identifiers", 0); i++) {
      String id = form.text(form.name("identifiers", i, "id"));
      if (id != null) {
        identifiers.add(
            new IdentifierRequest(form.text(form.name("identifiers", i, "scheme")), id));
      }
    }
    form.required("name", "Enter the name");
    form.required("kind", "Choose what kind of organisation it is");
    return new OrganisationRequest(
        form.text("name"),
        form.choice("kind", OrganisationKind::of),
        identifiers,
        new Address(
            form.text("address.streetAddress"),
            form.text("address.locality"),
            null,
            form.text("address.postalCode"),
            null),
        new ContactPoint(form.text("contactPoint.email"), form.text("contactPoint.telephone")),
        picks.one(form, "region", PickKind.AREA),
        new SizeRequest(
            form.integer("size.staff"),
            form.number("size.turnover"),
            form.number("size.balanceSheet")),
        form.yes("vcse"));
  }
}
