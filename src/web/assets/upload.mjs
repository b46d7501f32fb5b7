/** A file is dropped where it is asked for, and how far it has come is shown. */
begin(document);

function begin(part) {
  for (const place of part.querySelectorAll('.drop')) {
    const form = place.closest('form');
    takeDropped(place);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send(form, place);
    });
  }
}

function takeDropped(place) {
  const input = place.querySelector('input[type=file]');
  const mark = (isOver) => place.classList.toggle('over', isOver);
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  place.addEventListener('dragleave', () => mark(false));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
  });
}

function send(form, place) {
  const told = place.querySelector('.sending');
  const button = form.querySelector('button');
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.setAttribute('aria-label', place.dataset.sending);
  told.replaceChildren(bar);
  button.disabled = true;
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
    if (lengthComputable) bar.value = (100 * loaded) / total;
  });
  request.addEventListener('load', () => goOn(request));
  request.addEventListener('error', () => {
    told.textContent = place.dataset.failed;
    button.disabled = false;
  });
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'text/html');
  request.responseType = 'document';
  request.send(new FormData(form));
}

/** To where the form leads; what was refused is shown in its place. */
function goOn({ status, response, responseURL }) {
  if (status < 400) return location.assign(responseURL);
  const main = document.adoptNode(response.querySelector('main'));
  document.querySelector('main').replaceWith(main);
  document.title = response.title;
  begin(main);
  main.querySelector('[role=alert]')?.focus();
}
