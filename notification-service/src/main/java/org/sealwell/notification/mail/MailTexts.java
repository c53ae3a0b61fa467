package org.sealwell.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Renders a mail in both forms. Qute escapes parameters in the HTML form. */
@ApplicationScoped
public class MailTexts {

    private final Engine engine;

    @Inject
    MailTexts(Engine engine) {
        this.engine = engine;
    }

    public Mail render(MailTemplate template, String to, Map<String, String> parameters) {
        return new Mail()
                .setSubject(template.subject())
                .addTo(to)
                .setText(filled(template, "txt", parameters).render())
                .setHtml(filled(template, "html", parameters).render());
    }

    private TemplateInstance filled(MailTemplate template, String form, Map<String, String> parameters) {
        TemplateInstance instance =
                engine.getTemplate("mail/" + template.wireName() + "." + form).instance();
        instance.data("subject", template.subject());
        template.parameters().forEach(name -> instance.data(name, parameters.getOrDefault(name, "")));
        return instance;
    }
}
