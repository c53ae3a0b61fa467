package org.sealwell.gateway.limit;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.gateway.config.GatewayConfig;
import org.sealwell.gateway.exchange.Exchange;
import org.sealwell.gateway.problem.Problem;
import org.sealwell.gateway.token.Callers;

/**
 * Refuses who asks too much. The address comes first: it costs nothing to check, and keeps floods of made-up tokens away from the
 * arithmetic that tells them from real ones.
 */
@Singleton
public class RateLimit {
    private final Budgets addresses;
    private final Budgets signIns;
    private final Budgets accounts;
    private final List<String> signInPaths;
    private final Callers callers;

    @Inject
    RateLimit(GatewayConfig config, Callers callers, Clock clock) {
        GatewayConfig.Limits limits = config.limits();
        long remembered = limits.remembered();
        this.callers = callers;
        addresses = new Budgets(limits.address().requests(), limits.address().per(), remembered, clock);
        signIns = new Budgets(limits.signIn().requests(), limits.signIn().per(), remembered, clock);
        accounts = new Budgets(limits.account().requests(), limits.account().per(), remembered, clock);
        signInPaths = limits.signIn().paths();
    }

    /** Lets the request pass, or refuses it. */
    public void handle(RoutingContext context) {
        Optional<Duration> wait = spendOfAddress(context);
        if (wait.isPresent()) {
            refuse(context, wait.get());
            return;
        }
        // Nothing of the body may be lost while the token is looked at.
        context.request().pause();
        var unused = callers.account(context.request()).onSuccess(account -> passOrRefuse(context, account));
    }

    private Optional<Duration> spendOfAddress(RoutingContext context) {
        String network = Network.of(Exchange.of(context).client().address());
        return addresses.spend(network).or(() -> isSignIn(context) ? signIns.spend(network) : Optional.empty());
    }

    private boolean isSignIn(RoutingContext context) {
        String path = context.normalizedPath();
        return signInPaths.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    private void passOrRefuse(RoutingContext context, Optional<String> account) {
        account.flatMap(accounts::spend).ifPresentOrElse(wait -> refuse(context, wait), context::next);
    }

    private static void refuse(RoutingContext context, Duration wait) {
        Problem.of(ProblemType.TOO_MANY_REQUESTS, wait).send(context);
    }
}
