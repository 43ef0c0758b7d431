package org.guildhall.kit.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemType;

/**
 * The body of every error, as in RFC 9457, with media type {@code application/problem+json}.
 *
 * @param type a URI whose last segment is the slug of a {@link ProblemType}
 * @param detail what is wrong this time
 * @param instance the path of the request
 * @param correlationId what to tell support; also found in the logs
 * @param fields the fields of the request that are wrong
 */
@Schema(name = "Problem", description = "An error, as in RFC 9457")
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String correlationId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> fields) {}
