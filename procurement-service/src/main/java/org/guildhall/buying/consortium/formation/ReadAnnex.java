package org.guildhall.buying.consortium.formation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.agreement.AnnexView;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.ContentHash;
import org.guildhall.kit.base.document.DocumentStore;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** The annexed document, for whoever reads the text: members, and councils that may join. */
@ApplicationScoped
class ReadAnnex {
  private final Consortia consortia;
  private final DocumentStore store;

  ReadAnnex(Consortia consortia, DocumentStore store) {
    this.consortia = consortia;
    this.store = store;
  }

  /** A document's bytes with what is known of it. */
  record Download(AnnexView annex, InputStream content) {}

  @Transactional
  public Download read(Actor actor, UUID consortiumId) {
    var consortium = consortia.byId(consortiumId);
    consortium.mustBeReadableBy(actor.mustActForSome());
    var annex = consortium.annex();
    if (annex == null) {
      throw ProblemException.of(
          KitProblem.NOT_FOUND, "No document is annexed to the agreement of this consortium.");
    }
    return new Download(annex.view(), store.get(new ContentHash(annex.sha256())));
  }
}
