package org.sealwell.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
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
            if (node.getKind() == ElementKind.PROPERTY && !isRule(node, violation)) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.length() > 1
                ? new FieldError(pointer.toString(), violation.getMessage())
                : new FieldError(parameterOf(violation), violation.getMessage());
    }

    /** A rule about several members is a method of theirs, and no member itself. */
    private static boolean isRule(Path.Node node, ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue
                && node.getName() != null
                && violation.getPropertyPath().toString().endsWith("." + node.getName());
    }

    /** The name of a path, query or header parameter as it is on the wire; the whole body is {@code #}. */
    private static String parameterOf(ConstraintViolation<?> violation) {
        Path.MethodNode method = null;
        String last = "#";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            }
            if (node.getKind() == ElementKind.PARAMETER && method != null) {
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                last = method.getParameterTypes().get(index).isRecord()
                        ? "#"
                        : headerOf(violation.getRootBeanClass(), method, index).orElse(node.getName());
            }
        }
        return last;
    }

    private static Optional<String> headerOf(Class<?> resource, Path.MethodNode node, int parameter) {
        Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
        // Methods of a resource may be hidden in its package, and the resource behind a generated subclass.
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                RestHeader header =
                        method.getName().equals(node.getName()) && Arrays.equals(method.getParameterTypes(), types)
                                ? method.getParameters()[parameter].getAnnotation(RestHeader.class)
                                : null;
                if (header != null) {
                    return Optional.of(header.value());
                }
            }
        }
        return Optional.empty();
    }

    static List<FieldError> of(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder("#");
        for (JsonMappingException.Reference reference : mapping.getPath()) {
            pointer.append('/')
                    .append(
                            reference.getFieldName() != null
                                    ? escaped(reference.getFieldName())
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

    /** RFC 6901, 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** An unknown member's name comes from the sender: it is shown back, but not at any length. */
    private static String bounded(String pointer) {
        return pointer.length() <= 120 ? pointer : pointer.substring(0, 120);
    }
}
