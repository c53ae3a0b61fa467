package org.sealwell.deploy.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of one {@code @ConfigMapping} interface and of those it is made of. */
final class Mapping {

    private static final Pattern OPTIONAL = Pattern.compile("Optional<(.+)>");
    private static final Pattern NAMED = Pattern.compile("Map<String, ?(.+)>");

    private final Sources sources;
    private final List<Group> groups = new ArrayList<>();

    private Mapping(Sources sources) {
        this.sources = sources;
    }

    static List<Group> of(Sources sources, String name) {
        TreePath path = sources.required(name);
        Mapping mapping = new Mapping(sources);
        String prefix = text(annotation(((ClassTree) path.getLeaf()).getModifiers(), "ConfigMapping")
                .orElseThrow(() -> new IllegalStateException(name + " is no @ConfigMapping")));
        mapping.add(prefix, path, sources.comment(path));
        return mapping.groups;
    }

    private void add(String prefix, TreePath path, String meaning) {
        List<Setting> settings = new ArrayList<>();
        int place = groups.size();
        for (var member : ((ClassTree) path.getLeaf()).getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                add(prefix, new TreePath(path, method), method, settings);
            }
        }
        if (!settings.isEmpty()) {
            groups.add(place, new Group(prefix, meaning, settings));
        }
    }

    private void add(String prefix, TreePath path, MethodTree method, List<Setting> settings) {
        String name = prefix + "." + kebab(method.getName().toString());
        String type = method.getReturnType().toString();
        Matcher named = NAMED.matcher(type);
        String each = named.matches() ? named.group(1) : type;
        String place = named.matches() ? name + ".<name>" : name;
        Optional<TreePath> part = sources.find(each, path);
        if (part.isPresent()) {
            String own = sources.comment(path);
            add(place, part.get(), own.isEmpty() ? sources.comment(part.get()) : own);
            return;
        }
        Matcher optional = OPTIONAL.matcher(type);
        settings.add(new Setting(
                place,
                optional.matches() ? optional.group(1) : each,
                annotation(method.getModifiers(), "WithDefault")
                        .map(Mapping::text)
                        .orElse(null),
                optional.matches() || named.matches(),
                sources.comment(path)));
    }

    private static Optional<? extends AnnotationTree> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .findFirst();
    }

    private static String text(AnnotationTree annotation) {
        return text(annotation.getArguments().getFirst());
    }

    private static String text(@Nullable ExpressionTree expression) {
        return switch (expression) {
            case AssignmentTree assignment -> text(assignment.getExpression());
            case BinaryTree sum -> text(sum.getLeftOperand()) + text(sum.getRightOperand());
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case null, default -> throw new IllegalStateException("Not a text: " + expression);
        };
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
