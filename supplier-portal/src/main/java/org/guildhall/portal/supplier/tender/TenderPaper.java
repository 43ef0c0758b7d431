package org.guildhall.portal.supplier.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.portal.client.buying.AssociatedPerson;
import org.guildhall.portal.client.buying.Attachment;
import org.guildhall.portal.client.buying.CriterionView;
import org.guildhall.portal.client.buying.Declarations;
import org.guildhall.portal.client.buying.ItemView;
import org.guildhall.portal.client.buying.Price;
import org.guildhall.portal.client.buying.TenderContent;
import org.guildhall.portal.client.buying.TenderDocumentView;
import org.guildhall.portal.client.buying.UnitPrice;
import org.guildhall.portal.shared.buying.Lots;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** Everything that a tender says, to be checked before it is submitted and kept afterwards. */
final class TenderPaper {
  private static final int NUMBERS_FROM = 1;
  private static final String NOT_ANSWERED = "Not answered yet";

  private final Form names = Form.empty();
  private final About about;
  private final TenderContent content;
  private final boolean changeable;

  private TenderPaper(About about, TenderContent content, boolean changeable) {
    this.about = about;
    this.content = content;
    this.changeable = changeable;
  }

  /**
   * The paper.
   *
   * @param changeable whether it links each answer to its field
   */
  static Paper of(String title, About about, TenderContent content, boolean changeable) {
    TenderPaper tender = new TenderPaper(about, content, changeable);
    Paper paper = about.paper(title).line("Total without VAT", tender.total());
    tender.answers(paper);
    tender.prices(paper);
    tender.declarations(paper);
    tender.files(paper);
    return paper;
  }

  private String total() {
    Price price = content.price();
    BigDecimal total = price == null ? null : price.total();
    return total == null ? "Not given" : Words.pounds(total);
  }

  private void answers(Paper paper) {
    List<CriterionView> questions = Lots.qualityCriteria(about.lot());
    for (int i = 0; i < questions.size(); i++) {
      CriterionView question = questions.get(i);
      paper.part(
          question.name() + " (" + Words.grouped(question.weight()) + "%)",
          change(names.name("answers", i, "text")));
      if (question.question() != null) {
        paper.text("Asked: " + question.question());
      }
      paper.text(
          Tenders.answer(content, question.id()).map(answer -> answer.text()).orElse(NOT_ANSWERED));
    }
  }

  private void prices(Paper paper) {
    Price price = content.price();
    List<PaperTable.Row> rows = new ArrayList<>();
    List<ItemView> items = about.lot().items();
    for (int i = 0; i < items.size(); i++) {
      ItemView item = items.get(i);
      Optional<BigDecimal> unit =
          price == null
              ? Optional.empty()
              : Tenders.unitPrice(price, item.id()).map(UnitPrice::price);
      rows.add(
          new PaperTable.Row(
              List.of(
                  item.item(),
                  Words.grouped(item.quantity()) + " " + item.unit(),
                  unit.map(Words::pounds).orElse("Not given"),
                  unit.map(each -> times(each, item.quantity())).orElse("")),
              change(names.name("price.unitPrices", i, "price"))));
    }
    rows.add(
        new PaperTable.Row(
            List.of("Total for all buyers", "", "", total()), change("price.total")));
    paper
        .part("Price")
        .table(
            new PaperTable(
                "Prices in pounds, without VAT",
                List.of("Item", "Quantity", "Unit price", "Price"),
                NUMBERS_FROM,
                rows));
  }

  private static String times(BigDecimal unit, BigDecimal quantity) {
    return Words.pounds(new NetAmount(unit).times(quantity).rounded().amount());
  }

  private void declarations(Paper paper) {
    Declarations declared = content.declarations();
    paper
        .part("Declarations")
        .line(
            "No exclusion ground of Schedules 6 and 7 of the Act applies to us or those we rely on",
            declared(declared != null && declared.notExcluded()),
            change("declarations.notExcluded"))
        .line(
            "This tender was prepared without agreement with another supplier",
            declared(declared != null && declared.independentlyPrepared()),
            change("declarations.independentlyPrepared"))
        .line(
            "We accept the conditions of participation and of contract as published",
            declared(declared != null && declared.acceptsConditions()),
            change("declarations.acceptsConditions"));
    List<PaperTable.Row> rows = new ArrayList<>();
    var persons =
        declared == null
            ? List.<AssociatedPerson>of()
            : Tenders.given(declared.associatedPersons());
    for (int i = 0; i < persons.size(); i++) {
      var person = persons.get(i);
      rows.add(
          new PaperTable.Row(
              List.of(
                  person.name(),
                  Objects.requireNonNullElse(person.identifier(), ""),
                  person.role()),
              change(names.name("declarations.associatedPersons", i, "name"))));
    }
    if (!rows.isEmpty()) {
      paper.table(
          new PaperTable(
              "Sub-contractors and others you rely on",
              List.of("Name", "Company or charity number", "What they do for you"),
              Integer.MAX_VALUE,
              rows));
    }
  }

  private static String declared(boolean is) {
    return is ? "Declared" : "Not declared yet";
  }

  private void files(Paper paper) {
    paper.part("Documents", change("file"));
    List<Attachment> attached = Tenders.given(content.documents());
    if (attached.isEmpty()) {
      paper.text("None");
      return;
    }
    paper.table(
        new PaperTable(
            "Documents of the tender",
            List.of("Name", "Received", "Size"),
            2,
            attached.stream().map(this::row).toList()));
  }

  private PaperTable.Row row(Attachment attachment) {
    Optional<TenderDocumentView> file =
        about.tender().documents().stream()
            .filter(each -> each.id().equals(attachment.documentId()))
            .findFirst();
    return new PaperTable.Row(
        List.of(
            attachment.name(),
            file.map(each -> Words.ukDateTime(each.uploadedAt())).orElse(""),
            file.map(each -> Words.fileSize(each.size())).orElse("")),
        null);
  }

  private @Nullable String change(String field) {
    return changeable ? Tenders.path(about.tender(), "edit") + "#" + names.id(field) : null;
  }
}
