/**
 * The people's side: web pages, search and tasks.
 *
 * <h2>How to add a page</h2>
 *
 * <ol>
 *   <li><b>API call.</b> Clients, records and enumerations are generated from {@code
 *       deploy/openapi} ({@code client.market}, {@code client.buying}): inject {@code @RestClient
 *       EstateApi}. The person's token, {@code Guildhall-Acting-For} and an {@code Idempotency-Key}
 *       go along by themselves. A refusal arrives as {@code ApiProblemException}. What pages ask of
 *       a record stands in a {@code @TemplateExtension} class beside them.
 *   <li><b>Page class.</b> {@code @Path}, {@code @RunOnVirtualThread}, a
 *       {@code @CheckedTemplate(basePath = "buyer")} class {@code Templates}; every method has
 *       {@code @OpenToAll} or {@code @SignedIn} (the APIs decide about roles; the page only hides
 *       what {@code cdi:visit.can('ROLE')} lacks). GET returns the template, with a {@code Form}
 *       filled by {@code Form.empty().with(name, value)}.
 *   <li><b>POST.</b> Take {@code submission.form()}, read with {@code required}, {@code date},
 *       {@code number}…, then {@code if (form.send(() -> api.save(form.ifMatch(), request))) return
 *       Go.saying("/path", "Saved.");} else {@code return Pages.again(Templates.page(form, …));}.
 *       Field names are the API's JSON paths, so its messages appear next to the field. Give GET
 *       and POST the same path: after a time-out people come back to it with what they typed.
 *   <li><b>Template.</b> {@code {#include layout}{#title}{form.titlePrefix}…{/title}…{/include}}
 *       with {@code {#errorSummary form=form /}} first, one {@code h1}, {@code {#csrf
 *       version=x.version /}} in every form, and the tags in {@code templates/tags}: textField,
 *       textArea, selectField, radios, checkboxes (name them in a hidden {@code choices} field so
 *       that errors can link), dateField, fileField (form needs {@code
 *       enctype="multipart/form-data"}), button, row (in {@code <dl class="govuk-summary-list">}),
 *       status, banner, panel, warning, inset, details, empty, pageNav, taskItem, crumb, backLink.
 *       Words for people (in {@code words.properties} for enumerations): {@code {x.status.words}},
 *       {@code {x.at.ukDateTime}}, {@code {x.on.ukDate}}, {@code {x.amount.pounds}}, {@code
 *       {n.plural('response')}}.
 *   <li><b>Drafts.</b> {@code <form data-autosave>} saves in the background to its own action;
 *       answer {@code submission.isAutosave()} with {@code Saved.version(n)} or {@code
 *       Saved.not(form)}.
 *   <li><b>A step that asks first</b>, with or without fields, is declared: {@code
 *       PageStep.of(title, text).with(field).button(…).back(…).call(…).done(…)}; GET shows {@code
 *       step.ask(subject)}, POST returns {@code step.act(subject, submission.form())}.
 *   <li><b>Test.</b> {@code @QuarkusTest @QuarkusTestResource(PortalWorld.class)}; {@code World}
 *       tells the APIs' answers, else samples from the descriptions answer; {@code Reader} reads
 *       pages and sends forms, {@code Browser} does it with scripts and axe. Wide tables go into
 *       {@code <div class="gh-scroll" tabindex="0" role="region" aria-label="…">}.
 * </ol>
 */
@NullMarked
package org.guildhall.portal;

import org.jspecify.annotations.NullMarked;
