package org.sealwell.deploy.configuration;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import java.util.stream.Collectors;

/** A comment's text for a page: one line, code in backticks. */
final class Markdown {

    private Markdown() {}

    static String of(DocCommentTree comment) {
        return comment.getFullBody().stream()
                .map(Markdown::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static String text(DocTree part) {
        return switch (part) {
            case LiteralTree literal -> "`" + literal.getBody().getBody() + "`";
            case LinkTree link -> "`" + link.getReference().getSignature().replaceAll("[#()]", "") + "`";
            default -> part.toString();
        };
    }
}
