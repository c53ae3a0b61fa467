package org.sealwell.deploy.k8s.rule;

import java.util.List;
import org.sealwell.deploy.k8s.model.Manifests;

/** Something that every overlay keeps to. */
public interface Rule {

    /** What breaks it, a line each; empty when all is well. */
    List<String> broken(Manifests manifests);
}
