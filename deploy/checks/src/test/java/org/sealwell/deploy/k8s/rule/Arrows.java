package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwell.deploy.k8s.model.Manifests;

/** Who may speak with whom, as a cluster would make it of all policies together: both sides must allow it. */
public final class Arrows {

    private final List<NetworkPolicy> policies;
    private final List<Party> parties;

    private Arrows(List<NetworkPolicy> policies, List<Party> parties) {
        this.policies = policies;
        this.parties = parties;
    }

    /** Each as {@code from -> to port}. */
    public static Set<String> of(Manifests manifests) {
        return new Arrows(manifests.all(NetworkPolicy.class), Party.all(manifests)).all();
    }

    /** Ports that a policy lets in where nobody listens. */
    public static List<String> toNobody(Manifests manifests) {
        return new Arrows(manifests.all(NetworkPolicy.class), Party.all(manifests)).deaf();
    }

    private Set<String> all() {
        Set<String> arrows = new TreeSet<>();
        for (Party from : parties) {
            for (Party to : parties) {
                // Those outside are not ours to tell, and nobody needs leave to speak with themselves.
                if (from.isOurs() || to.isOurs()) {
                    shared(leaving(from, to), entering(from, to))
                            .forEach(port -> arrows.add("%s -> %s %s".formatted(from.name(), to.name(), port)));
                }
            }
        }
        return arrows;
    }

    /** Where no policy is about somebody, they may do everything. */
    private static Stream<String> shared(Optional<Set<Integer>> leaving, Optional<Set<Integer>> entering) {
        if (leaving.isEmpty() && entering.isEmpty()) {
            return Stream.of("everything");
        }
        Set<Integer> bounded = leaving.or(() -> entering).orElseThrow();
        return bounded.stream().filter(entering.orElse(bounded)::contains).map(String::valueOf);
    }

    private Optional<Set<Integer>> leaving(Party from, Party to) {
        return ports(about(from, "Egress"), to, policy -> policy.getSpec().getEgress().stream()
                .filter(rule -> isAbout(rule.getTo(), to))
                .flatMap(rule -> rule.getPorts().stream()));
    }

    private Optional<Set<Integer>> entering(Party from, Party to) {
        return ports(about(to, "Ingress"), to, policy -> policy.getSpec().getIngress().stream()
                .filter(rule -> isAbout(rule.getFrom(), from))
                .flatMap(rule -> rule.getPorts().stream()));
    }

    private static Optional<Set<Integer>> ports(
            List<NetworkPolicy> policies, Party to, Function<NetworkPolicy, Stream<NetworkPolicyPort>> opened) {
        return policies.isEmpty()
                ? Optional.empty()
                : Optional.of(policies.stream()
                        .flatMap(opened)
                        .flatMap(port -> to.number(port.getPort()).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private List<NetworkPolicy> about(Party party, String direction) {
        return policies.stream()
                .filter(policy -> party.isOurs()
                        && party.isSelectedBy(policy.getSpec().getPodSelector())
                        && policy.getSpec().getPolicyTypes().contains(direction))
                .toList();
    }

    private static boolean isAbout(List<NetworkPolicyPeer> peers, Party party) {
        return peers.isEmpty() || peers.stream().anyMatch(party::is);
    }

    private List<String> deaf() {
        List<String> lines = new ArrayList<>();
        for (NetworkPolicy policy : policies) {
            policy.getSpec().getIngress().stream()
                    .flatMap(rule -> rule.getPorts().stream())
                    .filter(port -> parties.stream()
                            .filter(party -> party.isOurs()
                                    && party.isSelectedBy(policy.getSpec().getPodSelector()))
                            .noneMatch(party -> party.number(port.getPort())
                                    .filter(party.ports()::containsValue)
                                    .isPresent()))
                    .forEach(port -> lines.add("%s opens %s, where nobody listens"
                            .formatted(
                                    policy.getMetadata().getName(),
                                    port.getPort().getValue())));
        }
        return lines;
    }
}
