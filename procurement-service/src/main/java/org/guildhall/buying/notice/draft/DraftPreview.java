package org.guildhall.buying.notice.draft;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.problem.FieldProblem;

/**
 * A draft as it will be published.
 *
 * @param problems what keeps it from being published at this moment
 * @param release the OCDS release; until it is approved with zeros in the place of its number, and
 *     of the open contracting id if the process has none yet
 */
record DraftPreview(
    DraftLine draft,
    List<FieldProblem> problems,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String release) {}
