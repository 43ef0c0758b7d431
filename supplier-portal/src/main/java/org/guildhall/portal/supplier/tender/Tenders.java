package org.guildhall.portal.supplier.tender;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.portal.client.buying.Answer;
import org.guildhall.portal.client.buying.Decider;
import org.guildhall.portal.client.buying.Price;
import org.guildhall.portal.client.buying.ReceiptView;
import org.guildhall.portal.client.buying.SummaryView;
import org.guildhall.portal.client.buying.TenderContent;
import org.guildhall.portal.client.buying.TenderView;
import org.guildhall.portal.client.buying.UnitPrice;
import org.guildhall.portal.shared.upload.Upload;
import org.guildhall.portal.shared.words.EnumWords;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** What pages ask of a supplier's own tender. */
@TemplateExtension
final class Tenders {
  private Tenders() {}

  /** The address of a page about it. */
  static String path(TenderView tender, String page) {
    return "/tenders/" + tender.id() + "/" + page;
  }

  /** How much room its documents have. */
  static String roomWords(TenderView tender) {
    var room = tender.room();
    return "The documents of a tender may have "
        + Words.fileSize(room.most())
        + " together: "
        + Words.fileSize(room.used())
        + " are used, another one may have "
        + Words.fileSize(Math.min(room.left(), Upload.MOST_BYTES));
  }

  static boolean submitted(TenderView tender) {
    return tender.submittedVersion() != null;
  }

  /** Its entry's number, counted from one as people do; the log's index counts from nought. */
  static long place(ReceiptView receipt) {
    Long index = receipt.logIndex();
    return index == null ? 0 : index + 1;
  }

  /** What decided between totals that look the same. */
  static String tieBreakWords(SummaryView sent) {
    String rule = sent.summary().tieBreak();
    return rule == null ? "" : EnumWords.lowerWords(Decider.of(rule));
  }

  static Optional<Answer> answer(TenderContent content, UUID criterion) {
    return given(content.answers()).stream()
        .filter(a -> a.criterionId().equals(criterion))
        .findFirst();
  }

  static Optional<UnitPrice> unitPrice(Price price, UUID item) {
    return given(price.unitPrices()).stream().filter(u -> u.itemId().equals(item)).findFirst();
  }

  /** What was left out is nothing. */
  static <T> List<T> given(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
