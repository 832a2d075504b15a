from localoffer.exchange.starter.starter_record import StarterRecord

__all__ = ["StarterRecord"]
