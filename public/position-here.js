// Offers the phone's position beside a field that takes it by hand as well. Nothing is asked of the
// phone before the button is pressed.

const place = document.getElementById('position-here');
const field = document.getElementById('position');
if (place && field && navigator.geolocation) offer();

function offer() {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = place.dataset.take;
  button.addEventListener('click', take);
  place.append(button);
  place.hidden = false;
}

function take() {
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      field.value = `${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)}`;
    },
    () => {
      const failed = document.createElement('span');
      failed.setAttribute('role', 'status');
      failed.textContent = ` ${place.dataset.failed}`;
      place.replaceChildren(...[place.firstChild, failed].filter(Boolean));
    },
    { enableHighAccuracy: true, timeout: 15000 },
  );
}
