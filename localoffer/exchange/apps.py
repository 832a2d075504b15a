from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "localoffer.exchange"
    label = "exchange"
