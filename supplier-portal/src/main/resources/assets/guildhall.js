// Everything works without this file; it adds the GOV.UK components' behaviour and saves drafts while people type.
import { initAll } from '/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
initAll()

const SAVE_AFTER_MS = 1500

/** A form with data-autosave sends itself in the background after a pause or on leaving a field. */
function keepDraft (form) {
  const status = document.createElement('p')
  status.className = 'govuk-body-s gh-saved'
  status.setAttribute('role', 'status')
  form.append(status)
  let timer = 0
  let sending = null
  let again = false
  let leaving = false
  let last = snapshot(form)

  function save () {
    window.clearTimeout(timer)
    if (sending) { again = true; return }
    const now = snapshot(form)
    if (leaving || now === last) return
    sending = send(now).finally(() => {
      sending = null
      if (again) { again = false; save() }
    })
  }

  async function send (now) {
    try {
      const answer = await fetch(form.dataset.autosave || form.action, {
        method: 'POST',
        body: multipart(form),
        headers: { 'Guildhall-Autosave': 'true', Accept: 'application/json' },
        redirect: 'manual'
      })
      if (answer.ok) {
        const saved = await answer.json()
        last = now
        const version = form.elements.namedItem('version')
        if (version && saved.version >= 0) version.value = saved.version
        status.textContent = 'Draft saved at ' + new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
      } else if (answer.type === 'opaqueredirect' || answer.status === 401) {
        status.innerHTML = ''
        status.append('You have been signed out. ')
        const link = document.createElement('a')
        link.href = '/sign-in?to=/signed-in'
        link.target = '_blank'
        link.rel = 'noopener'
        link.className = 'govuk-link'
        link.textContent = 'Sign in again in a new tab'
        status.append(link, '; what you typed stays here.')
      } else if (answer.status === 422) {
        const refused = await answer.json()
        status.textContent = refused.reason ? 'Not saved yet: ' + refused.reason : 'Not saved yet.'
      } else if (answer.status < 500) {
        status.textContent = 'Not saved: ' + await reason(answer)
      } else {
        status.textContent = 'Not saved yet. We will try again.'
        timer = window.setTimeout(save, 10 * SAVE_AFTER_MS)
      }
    } catch (offline) {
      status.textContent = 'Not saved yet: no connection. We will try again.'
      timer = window.setTimeout(save, 10 * SAVE_AFTER_MS)
    }
  }

  // A save under way changes the draft's version: the form waits for the new one, or it would be refused as outdated.
  function submitted (event) {
    window.clearTimeout(timer)
    leaving = true
    if (sending) {
      event.preventDefault()
      const button = event.submitter
      sending.finally(() => form.requestSubmit(button))
    }
  }

  form.addEventListener('input', () => { window.clearTimeout(timer); timer = window.setTimeout(save, SAVE_AFTER_MS) })
  form.addEventListener('focusout', save)
  form.addEventListener('submit', submitted)
  // After signing in again the same field is where the person goes on.
  form.addEventListener('focusin', event => { if (event.target.id) sessionStorage.setItem('field:' + location.pathname, event.target.id) })
  const field = sessionStorage.getItem('field:' + location.pathname)
  if (field && document.referrer && !document.referrer.startsWith(location.origin + location.pathname)) document.getElementById(field)?.focus({ preventScroll: false })
}

/** What a background save sends: everything but files. */
function texts (form) {
  return [...new FormData(form)].filter(([, value]) => typeof value === 'string')
}

/** As multipart, where a curly quote takes three bytes and not nine, and a form may have more than 1,000 fields. */
function multipart (form) {
  const body = new FormData()
  texts(form).forEach(([name, value]) => body.append(name, value))
  return body
}

/** Why a save was refused; sending the same again would be refused again. */
async function reason (answer) {
  if (answer.status === 413) return 'what you typed is too long. Shorten it; it stays here.'
  try {
    const problem = await answer.json()
    return problem.detail || 'it cannot be saved now. What you typed stays here.'
  } catch (noProblemBody) {
    return 'it cannot be saved now. What you typed stays here.'
  }
}

/** What a person typed, to notice changes; the version changes by saving. */
function snapshot (form) {
  return new URLSearchParams(texts(form).filter(([name]) => name !== 'version')).toString()
}

document.querySelectorAll('form[data-autosave]').forEach(keepDraft)

/** A file too large is said before it is sent: the upload would take minutes and end nowhere. */
function refuseLargeFile (input) {
  const largest = Number(input.dataset.maxBytes)
  input.addEventListener('change', () => {
    const tooLarge = [...input.files].some(file => file.size > largest)
    input.setCustomValidity(tooLarge ? input.dataset.tooLarge : '')
    input.reportValidity()
  })
  // Forms have novalidate, for the server says what is wrong; only this it may never come to say.
  input.form.addEventListener('submit', event => {
    if (!input.checkValidity()) {
      event.preventDefault()
      event.stopImmediatePropagation()
      input.reportValidity()
    }
  }, { capture: true })
}

document.querySelectorAll('input[type=file][data-max-bytes]').forEach(refuseLargeFile)

// Only pages on which something is chosen by its name load what makes choosing quicker.
if (document.querySelector('[data-pick]')) import('./pick.js')
