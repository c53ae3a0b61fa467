package org.sealwell.client.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.share.OwnedShare;
import org.sealwell.client.share.ShareAccess;
import org.sealwell.client.share.ShareLink;
import org.sealwell.client.share.SharePolicy;
import org.sealwell.client.share.SharedContent;

/** This client in a process of its own, for tests of clients in other languages: opens a link that they made, or makes one for them. */
final class OtherSharer {
    private OtherSharer() {}

    /**
     * Takes {@code <server> open <link> <password>}, or {@code <server> share <email> <password> <the link's password>}; prints what it saw and made
     * as one line.
     */
    public static void main(String[] arguments) {
        Sealwell sealwell = Sealwell.at(URI.create(arguments[0])).connect();
        System.out.println(
                arguments[1].equals("open")
                        ? opened(sealwell, ShareLink.parse(arguments[2]), arguments[3].toCharArray())
                        : shared(sealwell, arguments[2], arguments[3].toCharArray(), arguments[4].toCharArray()));
    }

    private static ObjectNode opened(Sealwell sealwell, ShareLink link, char[] password) {
        SharedContent content = sealwell.visit(link).open(password);
        ObjectNode seen = new ObjectMapper().createObjectNode().put("title", content.title());
        ArrayNode items = seen.putArray("items");
        content.items().forEach(item -> items.addObject()
                .put("collection", item.collection())
                .put("json", item.content().toString()));
        return seen;
    }

    private static ObjectNode shared(Sealwell sealwell, String email, char[] accountPassword, char[] password) {
        try (Session session = sealwell.logIn(email, accountPassword).session()) {
            session.sync();
            ObjectNode seen = new ObjectMapper().createObjectNode();
            ArrayNode shares = seen.putArray("shares");
            session.shares().list().forEach(share -> describe(shares.addObject(), session, share));
            ShareLink link = session.shares()
                    .create(
                            List.copyOf(session.records().list("Note")),
                            SharePolicy.titled("Grüße").labelled("from Java"),
                            password);
            return seen.put("link", link.text());
        }
    }

    private static void describe(ObjectNode seen, Session session, OwnedShare share) {
        seen.put("label", share.label()).put("link", share.link().text());
        ArrayNode outcomes = seen.putArray("outcomes");
        for (ShareAccess access : session.shares().accesses(share.id())) {
            outcomes.add(access.outcome().name());
        }
    }
}
