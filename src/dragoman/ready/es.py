"""Spanish."""

from dragoman.ready.loading import loaded

loaded("es", "El presidente de Francia acusó el lunes en Madrid al Gobierno de Rusia.")
