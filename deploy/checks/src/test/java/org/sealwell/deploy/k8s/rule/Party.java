package org.sealwell.deploy.k8s.rule;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwell.deploy.k8s.model.Manifests;

/**
 * Somebody who speaks or is spoken to.
 *
 * @param namespace empty for an address outside of the cluster
 * @param ports that it listens on, by name or number
 */
record Party(String name, String namespace, Map<String, String> labels, Map<String, Integer> ports, String address) {

    private static final String OURS = "sealwell";

    static List<Party> all(Manifests manifests) {
        return Stream.concat(Workload.all(manifests).stream().map(Party::of), OTHERS.stream())
                .toList();
    }

    /** Those that operators run for us, and those beyond our namespace. */
    private static final List<Party> OTHERS = List.of(
            inside("broker", Map.of("strimzi.io/name", "broker-kafka"), 9090, 9091, 9093),
            inside("broker-operator", Map.of("strimzi.io/name", "broker-entity-operator")),
            inside("store", Map.of("app", "store-svc"), 27017),
            beside("names", "kube-system", Map.of("k8s-app", "kube-dns")),
            beside("way-in", "envoy-gateway-system", Map.of()),
            beside("prometheus", "monitoring", Map.of()),
            beside("collector", "observability", Map.of()),
            beside("anybody", "default", Map.of()),
            new Party("internet", "", Map.of(), Map.of(), "203.0.113.7"),
            new Party("private-network", "", Map.of(), Map.of(), "10.96.0.1"));

    private static Party of(Workload workload) {
        Map<String, Integer> ports = new HashMap<>();
        workload.containers().stream()
                .flatMap(container -> container.getPorts().stream())
                .forEach((ContainerPort port) -> ports.put(port.getName(), port.getContainerPort()));
        return new Party(workload.name(), OURS, workload.labels(), ports, "");
    }

    private static Party inside(String name, Map<String, String> labels, Integer... ports) {
        return new Party(
                name, OURS, labels, Stream.of(ports).collect(Collectors.toMap(String::valueOf, port -> port)), "");
    }

    private static Party beside(String name, String namespace, Map<String, String> labels) {
        return new Party(name, namespace, labels, Map.of(), "");
    }

    boolean isOurs() {
        return namespace.equals(OURS);
    }

    boolean isSelectedBy(LabelSelector selector) {
        Map<String, String> wanted = selector.getMatchLabels();
        return wanted == null || labels.entrySet().containsAll(wanted.entrySet());
    }

    boolean is(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            return !address.isEmpty() && contains(peer.getIpBlock(), address);
        }
        boolean here = peer.getNamespaceSelector() == null
                ? isOurs()
                : Map.of("kubernetes.io/metadata.name", namespace)
                        .entrySet()
                        .containsAll(
                                peer.getNamespaceSelector().getMatchLabels().entrySet());
        return address.isEmpty() && here && (peer.getPodSelector() == null || isSelectedBy(peer.getPodSelector()));
    }

    /** The number that a policy means by a port here. */
    Optional<Integer> number(IntOrString port) {
        return port.getStrVal() == null
                ? Optional.of(port.getIntVal())
                : Optional.ofNullable(ports.get(port.getStrVal()));
    }

    private static boolean contains(IPBlock block, String address) {
        return inNetwork(block.getCidr(), address)
                && block.getExcept().stream().noneMatch(network -> inNetwork(network, address));
    }

    private static boolean inNetwork(String cidr, String address) {
        int slash = cidr.indexOf('/');
        int bits = Integer.parseInt(cidr.substring(slash + 1));
        long mask = bits == 0 ? 0 : -1L << (32 - bits);
        return (bytes(cidr.substring(0, slash)) & mask) == (bytes(address) & mask);
    }

    private static long bytes(String address) {
        return Stream.of(address.split("\\.")).mapToLong(Long::parseLong).reduce(0, (all, next) -> all << 8 | next);
    }
}
