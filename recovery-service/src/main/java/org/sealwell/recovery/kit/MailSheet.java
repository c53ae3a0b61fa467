package org.sealwell.recovery.kit;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.recovery.mail.SealedMails;
import org.sealwell.recovery.plan.Plans;
import org.sealwell.recovery.plan.Wrap;

/**
 * Sends one sheet of a kit by mail, and keeps nothing of it but that it was done: of each kit one, for whoever runs the services reads it on its way,
 * and a kit is opened by two at least.
 */
@ApplicationScoped
class MailSheet {

    private final Plans plans;
    private final SealedMails mails;

    @Inject
    MailSheet(Plans plans, SealedMails mails) {
        this.plans = plans;
        this.mails = mails;
    }

    Uni<Mailing> mail(String account, String words, int number) {
        return plans.find(account).chain(plan -> {
            Wrap kit = plan.kit();
            if (kit == null || kit.shares() == null) {
                return Uni.createFrom().item(Mailing.NO_KIT);
            }
            Map<String, String> parameters = Map.of(
                    "words", words,
                    "number", Integer.toString(number),
                    "count", Integer.toString(kit.shares().count()),
                    "needed", Integer.toString(kit.shares().needed()));
            return sealed(account, parameters)
                    .chain(mail -> plans.markSheetMailed(account, kit.version(), mail))
                    .map(first -> first ? Mailing.ON_ITS_WAY : Mailing.MAILED_BEFORE);
        });
    }

    private Uni<OutboxEntry> sealed(String account, Map<String, String> parameters) {
        return Uni.createFrom()
                .item(() -> mails.entry(account, "kit-sheet", parameters))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** What came of it. */
    enum Mailing {
        ON_ITS_WAY,
        NO_KIT,
        MAILED_BEFORE
    }
}
