/**
 * The people's side: web pages, search and tasks.
 *
 * <h2>How to add a page</h2>
 *
 * <ol>
 *   <li><b>API call.</b> Put an interface with {@code @RegisterRestClient(configKey = "market")} or
 *       {@code "buying"}, {@code @RegisterProvider(ApiProblemMapper.class)} and
 *       {@code @RegisterProvider(CallerHeaders.class)} into your area's package. Answers are public
 *       records annotated {@code @TemplateData}; unknown fields are ignored, missing ones are null.
 *       The person's token, {@code Guildhall-Acting-For} and an {@code Idempotency-Key} go along by
 *       themselves. A refusal arrives as {@code ApiProblemException}.
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
 *       Words for people: {@code {x.status.words}}, {@code {x.at.ukDateTime}}, {@code
 *       {x.on.ukDate}}, {@code {x.amount.pounds}}, {@code {n.plural('response')}}.
 *   <li><b>Drafts.</b> {@code <form data-autosave>} saves in the background to its own action;
 *       answer {@code submission.isAutosave()} with {@code Saved.version(n)} or {@code
 *       Saved.not(form)}.
 *   <li><b>What cannot be undone</b> gets a page of its own: {@code Confirm.page(…)}.
 *   <li><b>Test.</b> {@code @QuarkusTest @QuarkusTestResource(PortalWorld.class)}; {@code World}
 *       tells the APIs' answers, {@code Browser} plays people and checks each page with axe. Wide
 *       tables go into {@code <div class="gh-scroll" tabindex="0" role="region" aria-label="…">}.
 * </ol>
 */
@NullMarked
package org.guildhall.portal;

import org.jspecify.annotations.NullMarked;
