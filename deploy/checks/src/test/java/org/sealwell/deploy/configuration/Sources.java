package org.sealwell.deploy.configuration;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Interfaces with their comments, as the compiler parses them: class files keep no comments. */
final class Sources {

    private final DocTrees comments;
    private final Map<String, TreePath> interfaces = new HashMap<>();

    private Sources(DocTrees comments) {
        this.comments = comments;
    }

    static Sources of(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        JavacTask task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
        Sources sources = new Sources(DocTrees.instance(task));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Interfaces(sources).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** An interface by the end of its name: nested ones are found with and without those around them. */
    Optional<TreePath> find(String name, TreePath from) {
        for (TreePath around = from; around != null; around = around.getParentPath()) {
            if (around.getLeaf() instanceof ClassTree) {
                TreePath nested = interfaces.get(qualified(around) + "." + name);
                if (nested != null) {
                    return Optional.of(nested);
                }
            }
        }
        return Optional.ofNullable(interfaces.get(name));
    }

    TreePath required(String name) {
        TreePath path = interfaces.get(name);
        if (path == null) {
            throw new IllegalStateException("There is no interface " + name);
        }
        return path;
    }

    /** What its comment says, in Markdown. */
    String comment(TreePath path) {
        DocCommentTree comment = comments.getDocCommentTree(path);
        return comment == null ? "" : Markdown.of(comment);
    }

    private static String qualified(TreePath path) {
        StringBuilder name = new StringBuilder();
        for (TreePath around = path; around != null; around = around.getParentPath()) {
            if (around.getLeaf() instanceof ClassTree named) {
                name.insert(0, named.getSimpleName() + (name.isEmpty() ? "" : "."));
            }
        }
        return name.toString();
    }

    private static final class Interfaces extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Sources sources;

        Interfaces(Sources sources) {
            this.sources = sources;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
            if (tree.getKind() == Tree.Kind.INTERFACE) {
                sources.interfaces.put(qualified(getCurrentPath()), getCurrentPath());
            }
            return super.visitClass(tree, null);
        }
    }
}
