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

    public Mail render(MailTemplate template, Language language, String to, Map<String, String> parameters) {
        return new Mail()
                .setSubject(template.subject(language))
                .addTo(to)
                .setText(filled(template, language, "txt", parameters).render())
                .setHtml(filled(template, language, "html", parameters).render());
    }

    private TemplateInstance filled(
            MailTemplate template, Language language, String form, Map<String, String> parameters) {
        TemplateInstance instance = engine.getTemplate(
                        "mail/" + language.tag() + "/" + template.wireName() + "." + form)
                .instance();
        instance.data("language", language.tag());
        instance.data("subject", template.subject(language));
        template.parameters().forEach(name -> instance.data(name, parameters.getOrDefault(name, "")));
        return instance;
    }
}
