package org.guildhall.kit.base.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field where it is, as the client wrote it: {@code lots[0].title}
 * @param message what is wrong, in words for a person
 */
public record FieldProblem(String field, String message) {}
