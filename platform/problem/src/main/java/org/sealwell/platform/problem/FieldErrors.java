package org.sealwell.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import org.sealwell.platform.problem.Problem.FieldError;

/** Turns paths of validation and of Jackson into JSON pointers (RFC 6901). */
final class FieldErrors {

    private static final int MOST = 20;

    private FieldErrors() {}

    static List<FieldError> of(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(FieldErrors::of)
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                .limit(MOST)
                .toList();
    }

    private static FieldError of(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder("#");
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.length() > 1
                ? new FieldError(pointer.toString(), violation.getMessage())
                : new FieldError(parameterOf(violation.getPropertyPath()), violation.getMessage());
    }

    private static String parameterOf(Path path) {
        String last = "#";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                last = node.getName();
            }
        }
        return last;
    }

    static List<FieldError> of(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder("#");
        for (JsonMappingException.Reference reference : mapping.getPath()) {
            pointer.append('/')
                    .append(
                            reference.getFieldName() != null
                                    ? reference.getFieldName()
                                    : Integer.toString(reference.getIndex()));
        }
        return List.of(new FieldError(bounded(pointer.toString()), detailOf(mapping)));
    }

    private static String detailOf(JsonMappingException mapping) {
        return switch (mapping) {
            case UnrecognizedPropertyException unknown -> "is not a member of this request";
            case MismatchedInputException mismatch -> "is missing or of the wrong type";
            default -> "cannot be read";
        };
    }

    /** An unknown member's name comes from the sender: it is shown back, but not at any length. */
    private static String bounded(String pointer) {
        return pointer.length() <= 120 ? pointer : pointer.substring(0, 120);
    }
}
