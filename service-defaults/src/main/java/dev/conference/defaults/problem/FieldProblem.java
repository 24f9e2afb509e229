package dev.conference.defaults.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field's name in the request, nested ones with dots
 * @param message a sentence for the person who typed it
 */
public record FieldProblem(String field, String message) {}
