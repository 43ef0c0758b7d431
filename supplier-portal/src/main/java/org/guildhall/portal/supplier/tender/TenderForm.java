package org.guildhall.portal.supplier.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.portal.client.buying.Answer;
import org.guildhall.portal.client.buying.AssociatedPerson;
import org.guildhall.portal.client.buying.Attachment;
import org.guildhall.portal.client.buying.Declarations;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.Price;
import org.guildhall.portal.client.buying.ReadinessView;
import org.guildhall.portal.client.buying.TenderContent;
import org.guildhall.portal.client.buying.UnitPrice;
import org.guildhall.portal.shared.buying.Lots;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.FormProblem;

/** Between a tender's content and its form; field names are the API's JSON paths. */
final class TenderForm {
  /** What is declared by ticking it. */
  static final List<String> DECLARATIONS =
      List.of(
          "declarations.notExcluded",
          "declarations.independentlyPrepared",
          "declarations.acceptsConditions");

  private TenderForm() {}

  static Form of(TenderContent content, LotView lot) {
    Form form = Form.empty();
    var questions = Lots.qualityCriteria(lot);
    for (int i = 0; i < questions.size(); i++) {
      String name = form.name("answers", i, "text");
      Tenders.answer(content, questions.get(i).id()).ifPresent(a -> form.with(name, a.text()));
    }
    var price = content.price();
    if (price != null) {
      for (int i = 0; i < lot.items().size(); i++) {
        String name = form.name("price.unitPrices", i, "price");
        Tenders.unitPrice(price, lot.items().get(i).id())
            .ifPresent(u -> form.with(name, u.price()));
      }
      form.with("price.total", price.total());
    }
    var declared = content.declarations();
    if (declared != null) {
      form.with("declarations.notExcluded", declared.notExcluded())
          .with("declarations.independentlyPrepared", declared.independentlyPrepared())
          .with("declarations.acceptsConditions", declared.acceptsConditions());
      var persons = Tenders.given(declared.associatedPersons());
      for (int i = 0; i < persons.size(); i++) {
        var person = persons.get(i);
        form.with(form.name("declarations.associatedPersons", i, "name"), person.name())
            .with(form.name("declarations.associatedPersons", i, "identifier"), person.identifier())
            .with(form.name("declarations.associatedPersons", i, "role"), person.role());
      }
    }
    var documents = Tenders.given(content.documents());
    for (int i = 0; i < documents.size(); i++) {
      var document = documents.get(i);
      form.with(form.name("documents", i, "documentId"), document.documentId())
          .with(form.name("documents", i, "name"), document.name());
    }
    return form;
  }

  static TenderContent read(Form form, LotView lot) {
    return new TenderContent(
        answers(form, lot), price(form, lot), declarations(form), documents(form));
  }

  private static List<Answer> answers(Form form, LotView lot) {
    List<Answer> answers = new ArrayList<>();
    var questions = Lots.qualityCriteria(lot);
    for (int i = 0; i < questions.size(); i++) {
      String text = form.text(form.name("answers", i, "text"));
      if (text != null) {
        answers.add(new Answer(questions.get(i).id(), text));
      }
    }
    return answers;
  }

  private static Price price(Form form, LotView lot) {
    List<UnitPrice> prices = new ArrayList<>();
    for (int i = 0; i < lot.items().size(); i++) {
      BigDecimal price = form.number(form.name("price.unitPrices", i, "price"));
      if (price != null) {
        prices.add(new UnitPrice(lot.items().get(i).id(), price));
      }
    }
    return new Price(prices, form.number("price.total"));
  }

  private static Declarations declarations(Form form) {
    List<AssociatedPerson> persons = new ArrayList<>();
    String list = "declarations.associatedPersons";
    for (int i = 0; i < form.rows(list, 0); i++) {
      String name = form.text(form.name(list, i, "name"));
      if (name != null) {
        persons.add(
            new AssociatedPerson(
                name,
                form.text(form.name(list, i, "identifier")),
                form.required(form.name(list, i, "role"), "Say what they do for you")));
      }
    }
    return new Declarations(
        form.yes("declarations.notExcluded"),
        form.yes("declarations.independentlyPrepared"),
        form.yes("declarations.acceptsConditions"),
        persons);
  }

  /** What a draft lacks, each with the field where it is written. */
  static List<FormProblem> missing(ReadinessView readiness, LotView lot) {
    Form form = Form.empty();
    return readiness.missing().stream()
        .map(each -> {
          String field = field(each.field(), lot);
          return new FormProblem(field, form.id(field), each.message());
        })
        .toList();
  }

  /** Says of each field of the form what the draft lacks there. */
  static Form rejecting(Form form, ReadinessView readiness, LotView lot) {
    readiness
        .missing()
        .forEach(each -> {
          String field = field(each.field(), lot);
          // One that nobody filled in is a field of the form all the same.
          form.with(field, form.value(field)).reject(field, each.message());
        });
    return form;
  }

  /** The API names what is missing by criterion and item, the form by place. */
  private static String field(String blamed, LotView lot) {
    Form names = Form.empty();
    var questions = Lots.qualityCriteria(lot);
    for (int i = 0; i < questions.size(); i++) {
      if (blamed.equals("answers[" + questions.get(i).id() + "]")) {
        return names.name("answers", i, "text");
      }
    }
    for (int i = 0; i < lot.items().size(); i++) {
      if (blamed.equals("price.unitPrices[" + lot.items().get(i).id() + "]")) {
        return names.name("price.unitPrices", i, "price");
      }
    }
    return blamed;
  }

  /** The documents that were taken out of the tender. */
  static List<UUID> removed(Form form) {
    List<UUID> removed = new ArrayList<>();
    for (int i = 0; i < form.rows("documents", 0); i++) {
      UUID id = form.uuid(form.name("documents", i, "documentId"));
      if (id != null && form.pressed("remove-" + id)) {
        removed.add(id);
      }
    }
    return removed;
  }

  private static List<Attachment> documents(Form form) {
    List<Attachment> documents = new ArrayList<>();
    for (int i = 0; i < form.rows("documents", 0); i++) {
      UUID id = form.uuid(form.name("documents", i, "documentId"));
      String name = form.text(form.name("documents", i, "name"));
      if (id != null && name != null && !form.pressed("remove-" + id)) {
        documents.add(new Attachment(id, name));
      }
    }
    return documents;
  }
}
